// @ts-check
// `npm test`: installs what is missing, then runs every check there is, or those named.
import { requireNode } from "./nodeVersion.mjs";

requireNode();
// Only now, since this needs a newer Node.
void import("./runSteps.mjs").then(({ runSteps }) => runSteps(process.argv.slice(2)));
