import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

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
 * Writes lines, packed when the name ends in `.gz`. The file appears under its name only when it is whole: whatever ends the
 * writing leaves none, so that a part of a sweep is either there or to be made again.
 */
export async function writeLines(file: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  const chunks = Readable.from(joined(lines));
  try {
    await (file.endsWith(".gz")
      ? pipeline(chunks, createGzip(), createWriteStream(unfinished))
      : pipeline(chunks, createWriteStream(unfinished)));
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function* joined(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
