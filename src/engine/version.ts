/** Version of the rules: goes up exactly when a golden run changes. A run records it. */
export const RULES_VERSION = 2;
