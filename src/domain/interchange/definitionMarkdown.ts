import { channelName } from '../definition/checkBreadth.ts'
import { CHANNELS, type Criterion, type Definition, type Dimension, DIMENSIONS } from '../definition/definition.ts'
import { ON_SCALE } from '../definition/scale.ts'

/**
 * A definition as a Markdown document, to be read, printed or kept beside the code. Texts are the organisation's, so
 * what Markdown or HTML would take for markup is escaped.
 * @param about a line below the title, such as the version
 */
export function definitionMarkdown(definition: Definition, about: string | null = null): string {
  const { name, statement, terms, dimensions } = definition
  const total = DIMENSIONS.reduce((sum, dimension) => sum + dimensions[dimension].weight, 0)
  return (
    [
      `# ${line(name)}`,
      ...(about === null ? [] : [line(about)]),
      quote(statement),
      ...(terms.length === 0 ? [] : ['## Key terms', terms.map(termLine).join('\n')]),
      ...DIMENSIONS.flatMap((dimension) => dimensionPart(definition, dimension, total)),
    ].join('\n\n') + '\n'
  )
}

function termLine({ term, meaning }: Definition['terms'][number]): string {
  return `- **${line(term)}**: ${line(meaning)}`
}

function dimensionPart({ dimensions, criteria }: Definition, dimension: Dimension, total: number): string[] {
  const { label, statement, weight, target } = dimensions[dimension]
  const own = criteria.filter((criterion) => criterion.dimension === dimension)
  const share = total > 0 ? `${Math.round((100 * weight) / total)} % of the weight, ` : ''
  return [
    `## ${line(label)}`,
    line(statement),
    `_${dimension}: ${share}target ${target} points_`,
    ...own.flatMap((criterion, index) => {
      const isNewSection = criterion.section !== null && criterion.section !== own[index - 1]?.section
      const heading = isNewSection && criterion.section ? [`### ${line(criterion.section)}`] : []
      return [...heading, ...criterionPart(criterion, criteria)]
    }),
  ]
}

function criterionPart(criterion: Criterion, all: readonly Criterion[]): string[] {
  const { label, question, anchors, scale, rootCauses } = criterion
  const order = [...ON_SCALE[scale], 'na']
  const rows = anchors.toSorted((one, other) => order.indexOf(one.rating) - order.indexOf(other.rating))
  return [
    `#### ${line(label)}`,
    line(question),
    rulesOf(criterion, all)
      .map((rule) => `- ${rule}`)
      .join('\n'),
    ...(rows.length === 0
      ? []
      : [
          [
            '| rating | what one sees or hears | example |',
            '| --- | --- | --- |',
            ...rows.map(
              (anchor) => `| ${ratingName(anchor.rating)} | ${line(anchor.text)} | ${line(anchor.example ?? '')} |`,
            ),
          ].join('\n'),
        ]),
    ...(rootCauses.length === 0 ? [] : [`Root causes: ${rootCauses.map((cause) => line(cause.label)).join('; ')}`]),
  ]
}

function rulesOf(criterion: Criterion, all: readonly Criterion[]): string[] {
  const { scale, weight, isCritical, channels, allowsNotApplicable, condition, requires } = criterion
  const rules = [`${scale === 'ordinal' ? '1 to 5' : 'pass or fail'}, weight ${weight}`]
  if (isCritical) rules.push('critical: failing it fails the interaction')
  if (channels.length < CHANNELS.length) rules.push(`on ${channels.map(channelName).join(', ')}`)
  if (allowsNotApplicable) rules.push('N/A allowed')
  if (condition) {
    const other = all.find(({ id }) => id === condition.criterionId)?.label ?? condition.criterionId
    rules.push(`asked when “${line(other)}” is ${condition.ratings.map(ratingName).join(' or ')}`)
  }
  const needed = [...(requires?.note ? ['a note'] : []), ...(requires?.evidence ? ['evidence'] : [])]
  if (requires && needed.length > 0) {
    const low = requires.atOrBelow === 'fail' ? 'on a fail' : `at ${requires.atOrBelow} or lower`
    rules.push(`${needed.join(' and ')} needed ${low}`)
  }
  return rules
}

function ratingName(rating: Criterion['anchors'][number]['rating']): string {
  return rating === 'na' ? 'N/A' : String(rating)
}

function quote(text: string): string {
  return `> ${line(text)}`
}

/** One line of plain text: neither its breaks nor its marks mean anything. */
function line(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat
    .replace(/[\\`*_[\]<>|#~&]/g, String.raw`\$&`)
    .replace(/^(?=[-+=])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
}
