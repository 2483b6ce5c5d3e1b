import type { TranscriptTurn } from '#contract/interactions.ts'

/** Who speaks, in one word: the agent by first name. */
export function speakerName(speaker: TranscriptTurn['speaker'], agentName: string): string {
  if (speaker === 'agent') return agentName.split(' ')[0] || 'Agent'
  return { customer: 'Customer', bot: 'Bot', system: 'System' }[speaker]
}
