import { EXIT, type Exit, type Terminal } from "./command.ts";

/** Why a file can't be used, in few words; where the system would say less. */
export class FileFault extends Error {}

/** What the system says of a file that it won't read or write, in few words. */
export function failureOf(error: unknown): string {
  if (error instanceof FileFault) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (code === "" ? "can't be used" : `can't be used (${code})`);
}
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "is a folder",
  ENOTDIR: "no such folder",
  EACCES: "access is denied",
  EPERM: "access is denied",
  EROFS: "can only be read there",
  EEXIST: "no such folder",
  EMFILE: "more files than may be open at once (ulimit -n)",
  ENOSPC: "the disk is full",
  Z_BUF_ERROR: "is cut off",
  Z_DATA_ERROR: "is damaged, or no gzip file",
};

/** Says why a file that was to be written isn't. */
export function unwritten(file: string, error: unknown, terminal: Terminal): Exit {
  terminal.err(`${file}: ${failureOf(error)}`);
  return EXIT.problem;
}
