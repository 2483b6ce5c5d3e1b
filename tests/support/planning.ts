import type { z } from 'zod'
import type { createPlan } from '#contract/samplingPlans.ts'
import { addTestAgent, addTestInteraction, START, type TestApp } from './app.ts'

const DAY = 86_400_000

/** A plan over the days before the tests' clock. */
export function planBody(more: Partial<z.input<typeof createPlan.body>['spec'] & object> = {}) {
  return {
    name: 'March',
    spec: {
      population: { fromDay: '2026-02-01', toDay: '2026-03-31' },
      quota: 4,
      exclude: {},
      seed: 'spring',
      ...more,
    },
    dueDay: '2026-03-20',
  }
}

/** An agent of a team with so many calls and half as many chats, over three weeks. */
export async function addBusyAgent(app: TestApp, name: string, teamId: string, calls: number): Promise<string> {
  const agentId = await addTestAgent(app, name, teamId)
  const weeks = ['2026-02-09', '2026-02-16', '2026-02-23']
  for (let index = 0; index < calls * 1.5; index++) {
    const week = weeks[index % 3] ?? ''
    const isCall = index < calls
    await addTestInteraction(app, {
      agent_id: agentId,
      team_id: teamId,
      week,
      channel: isCall ? 'call' : 'chat',
      started_at: START - (20 - (index % 3) * 7) * DAY + index,
      duration_ms: isCall ? 60_000 * (1 + (index % 12)) : null,
      turns: 8,
    })
  }
  return agentId
}
