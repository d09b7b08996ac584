import type { Seed } from "../../engine/random.ts";
import { problem, type RunProblem } from "../problem.ts";
import type { ScenarioRef } from "../run.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { crc32 } from "./crc.ts";

/**
 * What stands around the decisions in a code, and can be read before the scenario is known.
 *
 * Bytes: a magic one, the codec's version, the length of all (2), the scenario's id after its length (1), its rules hash (8),
 * the rules version (varint), the seed (8, high half first), what `encode` packs, and a CRC-32 of all before it (4).
 * Magic, version, length and CRC stay where they are in every later version.
 */
const CODEC_VERSION = 1;
const MAGIC = 0x4d;
const PREFIX = 4;
const CRC = 4;
/** Longest code that is read or made, in characters. */
const LONGEST_CODE = 16_384;

export interface Header {
  readonly scenario: ScenarioRef;
  /** Version of the rules under which it was played. */
  readonly rules: number;
  readonly seed: Seed;
}
export interface Frame extends Header {
  /** The rest, readable with the scenario at hand. */
  readonly packed: Uint8Array;
}

export function wrap(frame: Frame): { readonly code: string } | { readonly problem: RunProblem } {
  const body = [
    frame.scenario.id.length,
    ...Array.from(frame.scenario.id, (letter) => letter.charCodeAt(0)),
    ...word(Number.parseInt(frame.scenario.hash.slice(0, 8), 16)),
    ...word(Number.parseInt(frame.scenario.hash.slice(8), 16)),
    ...varint(frame.rules),
    ...word(frame.seed.high),
    ...word(frame.seed.low),
    ...frame.packed,
  ];
  const length = PREFIX + body.length + CRC;
  const bytes = Uint8Array.from([MAGIC, CODEC_VERSION, (length >>> 8) & 255, length & 255, ...body]);
  const code = toBase64(Uint8Array.from([...bytes, ...word(crc32(bytes))]));
  return code.length <= LONGEST_CODE
    ? { code }
    : problem("too-long", "The run is too long for a link; save it as a file instead.");
}

export function unwrap(code: string): { readonly frame: Frame } | { readonly problem: RunProblem } {
  if (code.length > LONGEST_CODE)
    return problem("too-long", `A code has at most ${LONGEST_CODE} characters; this has ${code.length}.`);
  const unpacked = fromBase64(code);
  if (unpacked === null || unpacked.bytes[0] !== MAGIC) return problem("not-a-code", "This isn't the code of a run.");
  const { bytes, exact } = unpacked;
  const view = new DataView(bytes.buffer);
  const length = bytes.length < PREFIX ? Infinity : view.getUint16(2);
  if (bytes.length < length) return problem("cut", "The code is cut short: its end is missing. Copy the whole link.");
  if (bytes.length > length || length < PREFIX + CRC || !exact) return DAMAGED;
  if (crc32(bytes.subarray(0, length - CRC)) !== view.getUint32(length - CRC)) return DAMAGED;
  if (bytes[1] !== CODEC_VERSION) return version(bytes[1] ?? 0);
  return readBody(bytes.subarray(PREFIX, length - CRC));
}

const DAMAGED = problem("damaged", "The code is damaged: some of its characters are wrong. Copy the link again.");
const FORGED = problem("forged", "The code doesn't hold what a run's code holds; no game has made it.");

const version = (found: number): { readonly problem: RunProblem } =>
  found === 0
    ? FORGED
    : problem(
        "too-new",
        `The code is of version ${found}; this game reads up to ${CODEC_VERSION}. A newer game will read it.`,
      );

function readBody(body: Uint8Array): { readonly frame: Frame } | { readonly problem: RunProblem } {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const idEnd = 1 + (body[0] ?? 0);
  const rules = readVarint(body, idEnd + 8);
  if (rules === null || rules.end + 8 > body.length) return FORGED;
  const id = String.fromCharCode(...body.subarray(1, idEnd));
  const hash = hex(view.getUint32(idEnd)) + hex(view.getUint32(idEnd + 4));
  const seed = { high: view.getUint32(rules.end), low: view.getUint32(rules.end + 4) };
  return { frame: { scenario: { id, hash }, rules: rules.value, seed, packed: body.slice(rules.end + 8) } };
}

const hex = (value: number): string => value.toString(16).padStart(8, "0");
const word = (value: number): number[] => [
  (value >>> 24) & 255,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

/** Seven bits a byte, low ones first, the eighth saying that more follow. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return [...bytes, left];
}

function readVarint(bytes: Uint8Array, from: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  let scale = 1;
  for (let at = from; at < Math.min(from + 4, bytes.length); at++, scale *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, end: at + 1 };
  }
  return null;
}
