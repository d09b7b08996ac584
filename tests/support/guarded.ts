import { installGuards } from "./guards.ts";

// Before every test file.
installGuards();
