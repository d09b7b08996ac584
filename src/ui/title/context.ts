import type { LibraryState } from "../../app/library/state.ts";
import type { SessionState } from "../../app/session/state.ts";
import type { SettingsState } from "../../app/settings/state.ts";

/** The part of `UiContext` that the title screen uses: little enough to be there before the stores are. */
export interface TitleContext {
  readonly session: Pick<SessionState, "busy" | "go" | "begin" | "resume" | "openCode" | "openFile">;
  readonly library: Pick<
    LibraryState,
    "scenarios" | "runs" | "newer" | "setAside" | "listFailure" | "storage" | "load" | "removeRun" | "removeSetAside"
  >;
  readonly settings: Pick<SettingsState, "guidedStart" | "change">;
  readonly redraw: () => void;
  /** The stores are still on their way. */
  readonly early?: boolean;
}
