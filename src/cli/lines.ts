import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { targetOf } from "./target.ts";

/** Lines of a file, unpacked when its name ends in `.gz`. Throws what the system says when it can't be read to its end. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = file.endsWith(".gz") ? createGunzip() : null;
  if (text !== null) {
    // A pipe doesn't hand on errors.
    source.on("error", (error) => text.destroy(error));
    source.pipe(text);
  }
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of text ?? source) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/**
 * Writes lines, packed when the name ends in `.gz`. A file appears under its name only when it is whole: whatever ends the
 * writing leaves none, so that a part of a sweep is either there or to be made again. What a link points at is written, the link
 * stays; to what is no file, such as a pipe, lines go as they come. Throws what the system says, before the first line is asked for
 * where it can.
 */
export async function writeLines(file: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const target = targetOf(file);
  if (target.isStream) return write(file, target.path, lines);
  const unfinished = `${target.path}.${process.pid}.part`;
  const clear = (): void => rmSync(unfinished, { force: true });
  // Sweeps are ended by schedulers, too.
  const stop = (signal: NodeJS.Signals): void => {
    clear();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of ENDINGS) process.once(signal, stop);
  try {
    await write(file, unfinished, lines);
    renameSync(unfinished, target.path);
  } finally {
    for (const signal of ENDINGS) process.off(signal, stop);
    clear();
  }
}
const ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const write = (file: string, to: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void> =>
  file.endsWith(".gz")
    ? pipeline(Readable.from(joined(lines)), createGzip(), createWriteStream(to))
    : pipeline(Readable.from(joined(lines)), createWriteStream(to));

async function* joined(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
