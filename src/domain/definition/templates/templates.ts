import type { Definition } from '../definition.ts'
import { aweInspiring } from './aweInspiring.ts'
import { knowledgeCareEase, productive, profitable } from './knowledgeCareEase.ts'
import { threeViews } from './threeViews.ts'

export interface DefinitionTemplate {
  id: string
  name: string
  /** One sentence on whom it suits. */
  summary: string
  definition: Definition
}

/** What an organisation can start its own definition from. Its words are meant to be replaced. */
export const TEMPLATES: readonly DefinitionTemplate[] = [
  template('threeViews', threeViews, 'Friendliness, responsiveness and outcome, plainly. The one to start with.'),
  template(
    'knowledgeCareEase',
    knowledgeCareEase,
    'For help desks and advice: a good answer, kindly given, at little effort.',
  ),
  template('productive', productive, 'For internal service: help that brings colleagues back to their work.'),
  template('profitable', profitable, 'For service between companies: help that pays for the customer’s business.'),
  template(
    'aweInspiring',
    aweInspiring,
    'For service people talk about: personal, consistent, and more than expected.',
  ),
]

function template(id: string, definition: Definition, summary: string): DefinitionTemplate {
  return { id, name: definition.name, summary, definition }
}
