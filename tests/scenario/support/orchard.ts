/**
 * A small scenario about an orchard, good in every way, as text: tests break it in one place each. One line a thing, so
 * that places are easy to read.
 */
export const ORCHARD = `{
  "$schema": "./scenario.schema.json", "format": 1, "id": "orchard", "version": "1.0.0",
  "title": "The Orchard", "summary": "Three seasons of apples.", "limits": ["No wasps."],
  "sources": { "almanac": { "text": "The almanac", "url": "https://example.org/almanac" } },
  "calendar": { "start": "2025-Q4", "step": "quarter", "turns": 6 },
  "attention": 2,
  "actors": {
    "grower": { "name": "The grower", "is": ["player"] },
    "miller": { "name": "The miller", "is": ["partner"] },
    "hill": { "name": "Hill Farm", "is": ["neighbour"] },
    "dale": { "name": "Dale Farm", "is": ["neighbour"] }
  },
  "constants": { "price": { "label": "Price", "unit": "$ a crate", "value": 3, "range": [1, 9], "sources": ["almanac"] } },
  "uncertainties": { "frost": { "label": "Frost", "oneOf": { "late": 1, "early": 2 }, "revealedWhen": "turn >= 3" } },
  "draws": { "rain": { "label": "Rain", "range": [0, 1] } },
  "variables": {
    "cash": { "label": "Cash", "unit": "$", "start": 20, "min": -100, "max": 1000, "headline": true, "danger": -20 },
    "trees": { "label": "Trees", "start": { "range": [40, 60] }, "min": 0, "max": 200 },
    "pests": { "label": "Pests", "start": 1, "min": 0, "max": 10, "seen": "hidden" },
    "mood": { "label": "The village", "oneOf": ["cold", "warm"], "ordered": true, "start": "cold", "labels": { "warm": "Warm" } },
    "open": { "label": "Gate open", "start": true },
    "crop": { "each": "neighbour", "label": "{self}'s crop", "start": { "hill": 10, "dale": 12 }, "min": 0, "max": 99 }
  },
  "derived": { "income": { "label": "Income", "unit": "$", "value": "price * trees / 10 * table(yield, work.picking)" } },
  "tables": { "yield": { "x": [0, 50, 100], "y": [0, 0.8, 1] } },
  "dynamics": {
    "sales": { "to": "cash", "add": "income", "because": "Apples", "force": "market" },
    "growth": { "each": "neighbour", "to": "self.crop", "add": "1 + rain", "because": "{self} grows" },
    "blight": { "to": "trees", "add": "-0.1 * pests", "noise": 1 }
  },
  "allocations": { "work": { "label": "Work", "total": 100, "step": 10, "maxChange": 30,
    "parts": { "picking": { "label": "Picking", "start": 60 }, "pruning": { "label": "Pruning", "start": 40 } } } },
  "levers": { "stall": { "label": "Stall", "options": { "market": "At the market", "gate": "At the gate" }, "start": "gate" } },
  "actions": {
    "plant": { "title": "Plant", "text": "New trees", "advisor": "aunt", "attention": 1,
      "needs": [{ "if": "cash > 5", "else": "It takes more than {cash}" }],
      "amount": { "label": "Trees", "range": [5, 20], "step": 5 },
      "effects": [{ "to": "cash", "add": "-amount" }, { "to": "trees", "add": "amount * 0.8 + work.pruning / 100", "after": 1 }] }
  },
  "deals": {
    "cider": { "title": "Cider for the mill", "with": "miller", "attention": 1, "offersPerTurn": 2, "patience": { "range": [3, 5] },
      "clausesPerOffer": 2, "kinds": { "mean": 1, "fair": 1 }, "inForce": null,
      "clauses": {
        "crates": { "label": "Crates", "range": [0, 20], "step": 2, "start": 4, "without": 0, "does": "{value} crates at {price}",
          "worth": { "us": [{ "value": "-value" }], "them": [{ "because": "The press stands idle", "value": "2 * value" }] } },
        "barrel": { "label": "Barrels", "options": { "ours": "Ours", "theirs": "Theirs" }, "start": "theirs", "without": "ours",
          "worth": { "us": { "ours": 0, "theirs": 5 }, "them": { "ours": 4, "theirs": 0 } } }
      },
      "reserve": { "them": [{ "because": "Another orchard", "value": 20 }], "blur": 2 }, "concession": 1,
      "onSign": [{ "to": "cash", "add": "deal.cider.crates" }, { "to": "cash", "add": -1, "if": "deal.cider.barrel == 'ours'" }] }
  },
  "promises": {
    "fair": { "text": "Wages at {price}", "title": "Fair wages", "to": "village", "holds": "cash > -50", "within": 3,
      "broken": { "text": "The village talks of {promise.fair.made}.", "effects": [{ "to": "mood", "set": "cold" }] } }
  },
  "events": {
    "storm": { "title": "Storm", "text": ["A storm comes.", { "when": "fired(storm) > 1", "text": "Again, in {date}." }],
      "when": "turn >= 2", "chance": "0.2 + rain / 2", "because": "Autumn", "arc": "weather", "invented": true,
      "choices": {
        "wait": { "label": "Wait", "result": "It passes.", "effects": [{ "to": "trees", "add": -2 }] },
        "prop": { "label": "Prop the trees", "needs": [{ "if": "stall == 'gate'", "else": "Nobody is at home" }],
          "outcomes": [{ "weight": 2, "text": "They hold.", "effects": [{ "promise": "fair" }] },
                       { "weight": "1 + pests", "text": "They fall.", "effects": [{ "fire": "visit", "after": 1 }] }] }
      } },
    "visit": { "chained": true, "title": "A visit", "text": "The miller asks about {trees}.", "effects": [{ "to": "mood", "set": "warm" }] }
  },
  "arcs": { "weather": { "title": "Weather" } },
  "director": { "dilemmas": 1, "consequences": 1, "repeat": 1 },
  "studies": { "almanacs": { "label": "Read the almanac", "of": "frost", "attention": 1, "accuracy": 0.8 } },
  "rivals": { "hill": { "moves": { "sell": { "label": "Sells early", "tell": "Carts", "weight": "1 + hill.crop" } } } },
  "measures": { "wealth": "cash" },
  "chart": {
    "x": { "label": "Wealth", "range": [-100, 1000], "sum": { "cash": 1 } },
    "y": { "label": "Trees", "range": [0, 200], "sum": { "trees": 1, "hill.crop": 0.1 } },
    "weather": [{ "ending": "bare", "label": "Bare ground", "near": "1 - trees / 100" }]
  },
  "endings": {
    "bare": { "title": "Bare", "kind": "bad", "early": true, "when": "trees < 1", "priority": 2, "text": "Frost came {frost}; {pests} pests." },
    "rich": { "title": "Rich", "kind": "good", "when": "cash > 200 and mood == 'warm' and open", "where": [[200, 0], [900, 0], [900, 200]], "text": "{cash}." },
    "on": { "title": "On", "kind": "mixed", "otherwise": true, "text": "Another year." }
  },
  "difficulty": { "dear": { "label": "Dear", "set": { "constants.price.value": 2 } } },
  "strategies": { "thrift": { "label": "Thrift", "allocations": { "work": { "picking": 70, "pruning": 30 } }, "levers": { "stall": "market" },
    "prefer": { "action.plant": 1, "event.storm.wait": 2, "study.almanacs": 1 }, "amounts": { "action.plant": 5 },
    "deals": { "cider": { "aspire": 60, "settle": 40, "insist": { "crates": 4 } } } } },
  "foresight": { "horizon": 2, "odds": "debrief" },
  "advisors": { "aunt": { "name": "The aunt", "watches": "cash", "says": [{ "when": "cash < 10", "text": "Only {cash} left." }] } },
  "guide": [{ "turn": 1, "at": "allocation.work", "text": "Split the work." }],
  "discuss": ["What was the frost's part?"]
}
`;

/** The orchard with one piece of text, which must stand in it exactly once, put in place of another. */
export function orchardWith(piece: string, instead: string): string {
  const parts = ORCHARD.split(piece);
  if (parts.length !== 2) throw new Error(`"${piece}" stands ${parts.length - 1} times in the orchard`);
  return parts.join(instead);
}
