import type { Channel } from '#domain/definition/definition.ts'

export const CHANNEL_LABEL: Record<Channel, string> = {
  call: 'Call',
  chat: 'Chat',
  email: 'E-mail',
  ticket: 'Ticket',
  social: 'Social media',
  in_person: 'In person',
  self_service: 'Self-service',
}
