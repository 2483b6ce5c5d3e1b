import type { Dimension } from '#domain/definition/definition.ts'

/** Why a conversation may help: `coach` is very likely true, `watch` wants a few more reviews first. */
export type CoachingReason =
  | {
      kind: 'below'
      level: 'coach' | 'watch'
      dimension: Dimension
      n: number
      /** Points, allowing for who reviewed. */
      adjusted: number
      target: number
      /** That the true score lies below the target, 0–1. */
      chance: number
    }
  | {
      kind: 'oneSided'
      stronger: Dimension
      weaker: Dimension
      n: number
      /** How many points the stronger lies above the weaker, within the same interactions, with its interval. */
      gap: number
      low: number
      high: number
      /** The same for agents in general; below 0 where the other one is usually the stronger. */
      usual: number
    }
  | {
      kind: 'falling'
      dimension: Dimension
      n: number
      /** Points in 30 days, below 0, with its interval. */
      slope: number
      low: number | null
      high: number | null
    }
  | {
      kind: 'critical'
      n: number
      failed: number
      /** Interval of the share, 0–1. */
      low: number
      high: number
      /** Share of all agents together. */
      usual: number
    }

/** What every flag of the page asks for. */
export const COACHING_RULE = {
  /** Under so many interactions nothing is flagged. */
  leastCount: 8,
  /** From this chance to be below target on: coach, or watch. */
  coach: 0.9,
  watch: 0.7,
  /** Accepted share of false flags among those found by tests. */
  falseRate: 0.1,
  /** A trend, and a share of failures, take so many. */
  leastTrend: 10,
  leastRate: 10,
  /** One failure is not yet a pattern. */
  leastFailures: 2,
  /** A change takes so many before a conversation, and as many after. */
  leastSide: 5,
} as const
