/** Worlds that are supposed for a bot that tries things out in them: enough for its rollouts, few enough to be followed through hundreds of runs. */
export const BELIEVED = 256;
