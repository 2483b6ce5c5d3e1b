import type { Role } from '#contract/session.ts'

export const ROLE_WORDS: Record<Role, string> = {
  reviewer: 'Reviewer: scores interactions',
  manager: 'Manager: sees and coaches own teams',
  leadership: 'Leadership: sees everything in sum and behind it',
  agent: 'Agent: sees own published reviews',
  administrator: 'Administrator: people, definition, imports',
}

export const GRANT_WORDS: Record<'editDefinition' | 'leadQuality', string> = {
  editDefinition: 'May edit the definition',
  leadQuality: 'Leads quality: plans, calibration, reviewers’ severity',
}
