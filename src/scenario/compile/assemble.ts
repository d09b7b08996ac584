import type { Model } from "../../engine/model.ts";
import { compileActions } from "./actions.ts";
import { compileAllocations, compileLevers } from "./allocations.ts";
import { compileDeals } from "./deals.ts";
import type { DerivedBook } from "./derived.ts";
import { compileDynamics } from "./dynamics.ts";
import { compileEndings } from "./endings.ts";
import { compileEvents } from "./events.ts";
import { compileMeasures } from "./measures.ts";
import { compilePromises } from "./promises.ts";
import {
  compileConstants,
  compileDerived,
  compileDraws,
  compileUncertainties,
  compileVariables,
} from "./quantities.ts";
import { compileRivals } from "./rivals.ts";
import type { Shop } from "./shop.ts";
import { compileStudies } from "./studies.ts";

/** A model's parts, without what concerns it whole. */
export type Parts = Omit<Model, "id" | "turns" | "attention" | "layout" | "director" | "effects" | "variableAt">;

/** Compiles every part. The order decides the effects' indexes, and nothing else. */
export function assemble(shop: Shop, derived: DerivedBook): Parts {
  return {
    variables: compileVariables(shop),
    constants: compileConstants(shop),
    uncertainties: compileUncertainties(shop),
    draws: compileDraws(shop),
    derived: compileDerived(shop, derived),
    dynamics: compileDynamics(shop),
    allocations: compileAllocations(shop),
    levers: compileLevers(shop),
    actions: compileActions(shop),
    deals: compileDeals(shop),
    promises: compilePromises(shop),
    events: compileEvents(shop),
    rivals: compileRivals(shop),
    studies: compileStudies(shop),
    measures: compileMeasures(shop),
    endings: compileEndings(shop),
  };
}
