/** A row of the scenario's brief, and the changes of its file that switch the mechanism off. */
export interface Row {
  readonly row: string;
  /** Dotted places in the file; without `to` what stands there is taken out. */
  readonly off: readonly { readonly at: string; readonly to?: unknown }[];
}

const never = [{ if: "turn > 99", else: "Switched off" }];

export const ROWS: readonly Row[] = [
  { row: "an extended agreement with clear long-term terms", off: [{ at: "deals.alliance.needs", to: never }] },
  {
    row: "a barrier to the restructuring: terms and regulators",
    off: [
      { at: "events.approves.when", to: "phase == 'filed'" },
      { at: "events.haltPower.when", to: "turn > 99" },
    ],
  },
  {
    row: "outside investors who value the equity by growth, lead, form and terms",
    off: [{ at: "derived.appetite.value", to: "8" }],
  },
  {
    row: "a non-profit board over a capped-profit company",
    off: [
      { at: "dynamics.formDrift" },
      { at: "dynamics.boardWeighs.add", to: "0.14 * (60 - board)" },
      { at: "constants.formDiscount.value", to: 1 },
    ],
  },
  {
    row: "models inside the partner's products, which then can do without us",
    off: [
      { at: "derived.reachX.value", to: "0" },
      { at: "derived.rightsX.value", to: "0" },
      { at: "dynamics.undercut" },
    ],
  },
  { row: "huge compute that few can offer", off: [{ at: "derived.computeCost.value", to: "3" }] },
  {
    row: "equity to hold talent",
    off: [
      { at: "dynamics.staffWeighs.add", to: "0.16 * (65 - staff)" },
      { at: "constants.shelter.value", to: 0 },
      { at: "rivals.plaza.moves.poach.weight", to: 0 },
    ],
  },
  { row: "faster go-to-market", off: [{ at: "constants.launchPull.value", to: 0 }] },
  {
    row: "the mission against growth",
    off: [
      { at: "dynamics.momentumDrift" },
      { at: "dynamics.sizeDrift" },
      { at: "dynamics.hopeDrift" },
      { at: "dynamics.keelDrag" },
      { at: "dynamics.helm.set", to: "0" },
    ],
  },
  {
    row: "the moves of three rivals",
    off: ["quarry", "bazaar", "plaza"].map((rival) => ({ at: `rivals.${rival}.quiet`, to: 1_000_000 })),
  },
  {
    row: "alliances of giants and labs as the norm",
    off: [{ at: "rivals.bazaar.moves.pact.weight", to: 0 }],
  },
  { row: "the next chapter: a crossing, prepared or not", off: [{ at: "events.crossing.when", to: "turn > 99" }] },
];
