import type { Quality } from './quality.ts'

/** What is to be found in the sample, and where. Each is proved by tests/server/sample.test.ts. */
export interface Story {
  id: 'friendly' | 'fast' | 'blunt' | 'coached' | 'drifting' | 'consistent' | 'new'
  /** The agent's name. */
  agent: string
  /** What one should find. */
  finding: string
  /** Quality so many weeks before the last one, 0 = the last week. */
  quality: (weeksAgo: number) => Quality
  /** Spread from contact to contact, against 1 for everybody else. */
  spread: number
  /** Exactly so many reviews; null = as many as the others. */
  reviews: number | null
  /** How long the agent has been there, in days; null = the whole time. */
  tenureDays: number | null
}

/** The coaching of the one who improved took place so many weeks before the last week. */
export const COACHED_WEEKS_AGO = 12
export const SAMPLE_WEEKS = 26

const steady = (friendliness: number, responsiveness: number, outcome: number) => (): Quality => ({
  friendliness,
  responsiveness,
  outcome,
})
const usual = { spread: 1, reviews: null, tenureDays: null }

export const STORIES: readonly Story[] = [
  {
    ...usual,
    id: 'friendly',
    agent: 'Chloe Lindqvist',
    finding: 'Friendly without outcomes: warm on every contact, yet customers leave without what they came for.',
    quality: steady(4.75, 3.8, 2.45),
  },
  {
    ...usual,
    id: 'fast',
    agent: 'Tomasz Baran',
    finding: 'Fast without outcomes: answers at once, closes early, and the problem stays.',
    quality: steady(3.7, 4.75, 2.4),
  },
  {
    ...usual,
    id: 'blunt',
    agent: 'Greta Holm',
    finding: 'Blunt with outcomes: customers get what they need, and do not enjoy it.',
    quality: steady(2.3, 3.9, 4.7),
  },
  {
    ...usual,
    id: 'coached',
    agent: 'Malik Osei',
    finding: `Improving after coaching: responsiveness and outcome rose ${COACHED_WEEKS_AGO} weeks before the last one, and stayed up.`,
    quality: (weeksAgo) => (weeksAgo > COACHED_WEEKS_AGO ? steady(4.15, 2.8, 2.7)() : steady(4.25, 4.3, 4.25)()),
  },
  {
    ...usual,
    id: 'drifting',
    agent: 'Rosa Delgado',
    finding: 'Drifting down: a little less of everything each week, from well above the others to well below.',
    quality: (weeksAgo) => {
      const left = weeksAgo / (SAMPLE_WEEKS - 1)
      return steady(2.9 + 1.8 * left, 2.5 + 2.1 * left, 2.6 + 2 * left)()
    },
  },
  {
    id: 'consistent',
    agent: 'Aisha Rahman',
    finding: 'Consistent: above the others contact after contact, in 60 reviews, with the smallest spread of all.',
    quality: steady(4.85, 4.8, 4.85),
    spread: 0.3,
    reviews: 60,
    tenureDays: null,
  },
  {
    id: 'new',
    agent: 'Jonas Weber',
    finding: 'New: three reviews in the first days, so no mean, interval or flag can be trusted yet.',
    quality: steady(4.1, 3.3, 3.4),
    spread: 1,
    reviews: 3,
    tenureDays: 12,
  },
]

export function storyOf(agentName: string): Story | undefined {
  return STORIES.find(({ agent }) => agent === agentName)
}
