import type { Design } from './design.ts'
import type { System } from './crossedCriterion.ts'
import { dot, rowStart, solveBack, solveForward } from './triangle.ts'

/** One level of a factor: its effect, and how far that may be off. */
export interface Effect {
  n: number
  effect: number
  /** Of the effect alone. */
  se: number
  /** Of mean + effect. */
  totalSe: number
  /** Of the effect, were the mean known. */
  conditionalSd: number
  /** 1 − se² / variance of the factor. */
  reliability: number
}

export interface Effects {
  /** Mean, less the plain mean of all reviews. */
  shift: number
  shiftSe: number
  many: Effect[]
  few: Effect[]
}

/**
 * Best linear unbiased predictions of both factors, with the errors of Henderson's equations.
 * @param system evaluated at the spreads given
 * @see Henderson 1975, Biometrics 31:423
 */
export function effectsOf(design: Design, system: System, tMany: number, tFew: number): Effects {
  const solution = system.right.slice()
  solveBack(system.lower, solution)
  const few = design.few.n.length
  const pivot = system.lower[rowStart(few) + few] ?? Number.NaN
  const context = { design, system, solution, pivot, few }
  return {
    shift: solution[few] ?? Number.NaN,
    shiftSe: Math.sqrt(system.restVariance) / pivot,
    many: Array.from(design.many.n, (_, level) => manyEffect(context, level, tMany, tFew)),
    few: Array.from(design.few.n, (_, level) => fewEffect(context, level, tFew)),
  }
}

interface Context {
  design: Design
  system: System
  /** Of S z = b; the mean last. */
  solution: Float64Array
  /** Last of L's diagonal: the mean's error is its inverse. */
  pivot: number
  few: number
}

function manyEffect({ design, system, solution, pivot, few }: Context, level: number, t: number, tFew: number): Effect {
  const n = design.many.n[level] ?? 0
  const d = t ** 2 * n + 1
  const w = new Float64Array(few + 1)
  for (let at = design.start[level] ?? 0; at < (design.start[level + 1] ?? 0); at++) {
    const own = design.level[at] as number
    w[own] = (w[own] as number) + t * tFew * (design.count[at] as number)
  }
  w[few] = t * n
  const effect = (t * (t * (design.many.sum[level] ?? 0) - dot(w, 0, solution, 0, few + 1))) / d
  const firstSeen = w.findIndex((value) => value !== 0)
  if (firstSeen >= 0) solveForward(system.lower, w, firstSeen)
  const known = t ** 2 * (1 / d + dot(w, 0, w, 0, few) / d ** 2)
  const own = t ** 2 * (1 / d + dot(w, 0, w, 0, few + 1) / d ** 2)
  const total = own + 1 / pivot ** 2 - (2 * t * (w[few] ?? 0)) / (d * pivot)
  return asEffect({ n, effect, known, own, total }, t, system.restVariance)
}

function fewEffect({ design, system, solution, pivot, few }: Context, level: number, t: number): Effect {
  const x = new Float64Array(few + 1)
  x[level] = 1
  solveForward(system.lower, x, level)
  const known = t ** 2 * dot(x, 0, x, 0, few)
  const own = t ** 2 * dot(x, 0, x, 0, few + 1)
  const total = own + 1 / pivot ** 2 + (2 * t * (x[few] ?? 0)) / pivot
  const effect = t * (solution[level] ?? 0)
  return asEffect({ n: design.few.n[level] ?? 0, effect, known, own, total }, t, system.restVariance)
}

/** Errors in units of the rest's variance, as standard errors in the scores' unit. */
function asEffect(
  error: { n: number; effect: number; known: number; own: number; total: number },
  t: number,
  restVariance: number,
): Effect {
  const sd = (share: number) => Math.sqrt(restVariance * share)
  return {
    n: error.n,
    effect: error.effect,
    se: sd(error.own),
    totalSe: sd(error.total),
    conditionalSd: sd(error.known),
    reliability: t === 0 ? 0 : 1 - error.own / t ** 2,
  }
}
