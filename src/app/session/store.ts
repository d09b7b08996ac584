import { subscribeWithSelector } from "zustand/middleware";
import { createStore } from "zustand/vanilla";
import { beginRun, forkRun, takeOverRun } from "./beginning.ts";
import { arrive, commitTurn } from "./committing.ts";
import { withDraft, withoutRefusal, type Desk, type Outside } from "./desk.ts";
import * as drafts from "./draft.ts";
import type { SessionIntents } from "./intents.ts";
import { followStanding } from "./keeping.ts";
import { popScreen, pushScreen } from "./moving.ts";
import { resumeSave } from "./resuming.ts";
import { csvOf, fileOf, linkTo, linkToStart } from "./sharing.ts";
import type { SessionState } from "./state.ts";
import { takingOf } from "./taking.ts";
import { acceptTerms, changeTerm, chooseBase, leaveTalks, openTalks, sendOffer } from "./talking.ts";
import { openAnyFile, stepWatched, watchCode } from "./watchRun.ts";

const AT_FIRST: Omit<SessionState, keyof SessionIntents> = {
  screen: { at: "title" },
  trail: [],
  busy: null,
  game: null,
  saveId: null,
  watching: null,
  draft: null,
  problem: null,
  problems: [],
  attentionLeft: 0,
  offers: {},
  offerProblems: {},
  answers: {},
  committing: false,
  animating: false,
  guided: false,
  notices: [],
  saved: { kind: "none" },
};

/** The session: what is played or watched, and all that can be done with it. */
export function createSession(outside: Outside) {
  const store = createStore<SessionState>()(
    subscribeWithSelector((set, get) => {
      const desk: Desk = {
        get,
        set,
        outside,
        versions: new Map(),
        moved: new Map(),
        writes: { last: Promise.resolve(), pending: 0, line: null },
        counter: { notices: 0, opened: 0 },
      };
      return { ...AT_FIRST, ...intentsOf(desk) };
    }),
  );
  return store;
}
export type SessionStore = ReturnType<typeof createSession>;

type Draft = drafts.Draft;

/** Changes the draft unless a commit is under way; the change is kept at once, so that a reload loses no edit. */
function edit(desk: Desk, change: (draft: Draft) => Draft): void {
  const { draft, game, committing, saveId } = desk.get();
  if (draft === null || game === null || committing) return;
  const next = change(draft);
  if (next === draft) return;
  desk.set({ ...withDraft(game, next), ...withoutRefusal(desk) });
  if (saveId !== null && next.plan !== draft.plan) desk.outside.drafts.keep(saveId, game.view.turn, next.plan);
}

function intentsOf(desk: Desk): SessionIntents {
  const { get, set } = desk;
  return {
    go: (screen) => pushScreen(desk, screen),
    back: () => popScreen(desk),
    dismiss: (notice) => set({ notices: get().notices.filter((each) => each.id !== notice) }),

    begin: (how) => beginRun(desk, how),
    resume: (saveId) => resumeSave(desk, saveId),
    openCode: (text) => watchCode(desk, text),
    openFile: (name, text, others) => openAnyFile(desk, name, text, others),

    answer: (event, choice) => edit(desk, (draft) => drafts.answerIn(draft, event, choice)),
    toggleAction: (action) => {
      const { game } = get();
      if (game !== null) edit(desk, (draft) => drafts.toggleActionIn(draft, action, takingOf(game, action).amount));
    },
    setAmount: (action, amount) => edit(desk, (draft) => drafts.setAmountIn(draft, action, amount)),
    toggleStudy: (study) => edit(desk, (draft) => drafts.toggleStudyIn(draft, study)),
    setLever: (lever, option) => edit(desk, (draft) => drafts.setLeverIn(draft, lever, option)),
    setPart: (allocation, part, share) => {
      const view = get().game?.view;
      if (view !== undefined) edit(desk, (draft) => drafts.setPartIn(draft, view, allocation, part, share));
    },
    lockPart: (allocation, part, locked) => edit(desk, (draft) => drafts.lockPartIn(draft, allocation, part, locked)),
    undo: () => edit(desk, drafts.undoIn),
    redo: () => edit(desk, drafts.redoIn),

    openDeal: (deal) => openTalks(desk, deal),
    setBase: (deal, base) => chooseBase(desk, deal, base),
    setTerm: (deal, clause, value) => changeTerm(desk, deal, clause, value),
    makeOffer: (deal, terms) => sendOffer(desk, deal, terms),
    acceptOffer: (deal) => acceptTerms(desk, deal),
    walkAway: (deal) => leaveTalks(desk, deal),

    commit: () => commitTurn(desk),
    skipAnimation: () => desk.outside.chart.finish(),
    arrived: () => arrive(desk),
    storageChanged: () => followStanding(desk),
    forkFrom: (turn) => forkRun(desk, turn),

    stepTo: (turn) => stepWatched(desk, turn),
    takeOver: (turn) => takeOverRun(desk, turn),

    copyLink: () => linkTo(desk),
    startLink: () => linkToStart(desk),
    runFile: () => fileOf(desk),
    ledgerCsv: () => csvOf(desk),
  };
}
