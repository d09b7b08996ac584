// @ts-check
import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Count Tests. */

/**
 * @param {string} file
 * @returns {Record<string, unknown> | null}
 */
function read(file) {
  try {
    return /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}
/** @param {unknown} value */
const count = (value) => (typeof value === "number" ? value : 0);

/**
 * Counts in a vitest JSON report; null when there is none. A file that doesn't load counts as a failure.
 * @param {string} file
 * @returns {Count | null}
 */
export function vitestCount(file) {
  const report = read(file);
  if (!report) return null;
  const failed = count(report.numFailedTests);
  return { passed: count(report.numPassedTests), failed: failed === 0 && report.success === false ? 1 : failed };
}

/**
 * Counts in a playwright JSON report; null when there is none. A test that passed only when repeated has failed.
 * @param {string} file
 * @returns {Count | null}
 */
export function playwrightCount(file) {
  const report = read(file);
  if (!report) return null;
  const stats = /** @type {Record<string, unknown>} */ (report.stats ?? {});
  const errors = Array.isArray(report.errors) ? report.errors.length : 0;
  const failed = count(stats.unexpected);
  return { passed: count(stats.expected) + count(stats.flaky), failed: failed === 0 && errors > 0 ? 1 : failed };
}
