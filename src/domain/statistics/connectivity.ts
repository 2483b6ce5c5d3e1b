import type { ReviewCells } from './model/reviewCells.ts'

/** Agents and reviewers linked, however indirectly, by reviews in common. By their numbers, in order. */
interface Component {
  agents: number[]
  reviewers: number[]
}

/** A review to schedule: this agent, by this reviewer. */
interface LinkingReview {
  agent: number
  reviewer: number
}

export interface Connectivity {
  /** Largest first. More than one: severity and the agents' own level can't be told apart between them. */
  components: Component[]
  /** The fewest reviews that link all components, each with the largest. */
  links: LinkingReview[]
}

/**
 * Whether reviewers share agents, so that a strict reviewer can be told from weaker agents. Who has no reviews stands in
 * no component. A link takes the agent of the smaller component, and the reviewer of the largest, with the most reviews.
 * @see Tarjan 1975, JACM 22:215 (union-find)
 */
export function connectivity(
  cells: Pick<ReviewCells, 'agents' | 'reviewers' | 'agent' | 'reviewer' | 'n'>,
): Connectivity {
  const parent = Int32Array.from({ length: cells.agents + cells.reviewers }, (_, at) => at)
  const reviews = new Float64Array(parent.length)
  for (let cell = 0; cell < cells.n.length; cell++) {
    const [agent, reviewer] = [cells.agent[cell] as number, cells.agents + (cells.reviewer[cell] as number)]
    reviews[agent] = (reviews[agent] as number) + (cells.n[cell] as number)
    reviews[reviewer] = (reviews[reviewer] as number) + (cells.n[cell] as number)
    parent[rootOf(parent, agent)] = rootOf(parent, reviewer)
  }
  const seen = [...parent.keys()].filter((at) => (reviews[at] ?? 0) > 0)
  const components = [...Map.groupBy(seen, (at) => rootOf(parent, at)).values()]
    .map((members) => ({
      agents: members.filter((at) => at < cells.agents),
      reviewers: members.filter((at) => at >= cells.agents).map((at) => at - cells.agents),
      reviews: members.reduce((sum, at) => sum + (reviews[at] ?? 0), 0),
    }))
    .toSorted((one, other) => other.reviews - one.reviews)
  const [largest, ...others] = components
  const links = others.map(({ agents }) => ({
    agent: busiest(agents, (agent) => reviews[agent] ?? 0),
    reviewer: busiest(largest?.reviewers ?? [], (reviewer) => reviews[cells.agents + reviewer] ?? 0),
  }))
  return { components: components.map(({ agents, reviewers }) => ({ agents, reviewers })), links }
}

/** Who stands for one's component; halves the way there for the next time. */
function rootOf(parent: Int32Array, from: number): number {
  let at = from
  while (parent[at] !== at) {
    const above = parent[at] as number
    parent[at] = parent[above] as number
    at = above
  }
  return at
}

/** Of several, the one with the most; of equals the first. */
function busiest(members: readonly number[], reviewsOf: (member: number) => number): number {
  return members.reduce((best, member) => (reviewsOf(member) > reviewsOf(best) ? member : best), members[0] ?? 0)
}
