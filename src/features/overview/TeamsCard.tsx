import { useMemo } from 'react'
import type { ServiceFacts, TeamLine } from '#contract/serviceFacts.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatShare } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { meanColumns } from '#ui/meanColumns.ts'
import { MeanLane } from '#ui/MeanLane.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { RateText } from '#ui/RateText.tsx'
import { domainOf } from '#ui/trackScale.ts'
import styles from './TeamsCard.module.css'

interface TeamsCardProps {
  facts: ServiceFacts | undefined
  query: FrameQuery
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  onOpenTeam: (teamId: string) => void
}

const NO_TEAMS: TeamLine[] = []

/** How far teams lie apart: by name, each with its intervals, no order of merit. */
export function TeamsCard({ facts, query, targets, labels, onOpenTeam }: TeamsCardProps) {
  const teams = facts?.teams ?? NO_TEAMS
  const columns = useMemo(() => pointColumns(labels), [labels])
  const domain = useMemo(() => {
    const seen = teams.flatMap(({ dimensions }) => DIMENSIONS.map((dimension) => dimensions[dimension]))
    const marks = seen.filter(({ n }) => n >= MINIMUM_N.interval).flatMap(({ mean, low }) => [mean, low])
    return domainOf([...marks, ...(targets ? DIMENSIONS.map((dimension) => targets[dimension]) : [])], [60, 100])
  }, [teams, targets])
  return (
    <ChartFrame
      title="Teams against the target"
      subtitle="By name. Dot is the mean, bar the 95% interval, line the target; bold means clearly below, from eight reviews on. A team opens its reviews."
      n={null}
      query={query}
      rows={teams}
      columns={columns}
      fileName="teams"
      empty="No team has a random review in this selection. Choose a longer period, or fewer filters."
      skeletonHeight={180}
      isFlush
    >
      {/* Scrolls by keyboard too, hence the tab stop. */}
      <section className={styles.scroll} aria-label="Teams, table" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col" className={styles.numeric}>
                n
              </th>
              {DIMENSIONS.map((dimension) => (
                <th key={dimension} scope="col">
                  <span className={styles.head}>
                    <Glyph dimension={dimension} size={8} />
                    {labels[dimension]}
                  </span>
                </th>
              ))}
              <th scope="col" className={styles.numeric}>
                Complete service
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.map(({ team, n, dimensions, completeService }) => (
              <tr key={team?.id ?? ''}>
                <th scope="row">
                  {team ? (
                    <button type="button" className={styles.open} onClick={() => onOpenTeam(team.id)}>
                      {team.name}
                    </button>
                  ) : (
                    'In no team'
                  )}
                </th>
                <td className={styles.numeric}>{formatCount(n)}</td>
                {DIMENSIONS.map((dimension) => (
                  <td key={dimension} className={styles.lane}>
                    <MeanLane
                      dimension={dimension}
                      value={dimensions[dimension]}
                      target={targets?.[dimension] ?? null}
                      domain={domain}
                    />
                  </td>
                ))}
                <td className={styles.numeric}>
                  <RateText value={completeService} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFrame>
  )
}

function pointColumns(labels: Record<Dimension, string>): PointColumn<TeamLine>[] {
  return [
    { id: 'team', label: 'Team', value: ({ team }) => team?.name ?? 'In no team' },
    { id: 'reviews', label: 'Reviews', value: ({ n }) => n, text: ({ n }) => formatCount(n), isNumber: true },
    ...DIMENSIONS.flatMap((dimension) =>
      meanColumns<TeamLine>(({ dimensions }) => dimensions[dimension]).map((column) => ({
        ...column,
        id: `${dimension}.${column.id}`,
        label: `${labels[dimension]}: ${column.label}`,
      })),
    ),
    ...(['rate', 'low', 'high'] as const).map((key): PointColumn<TeamLine> => ({
      id: `complete.${key}`,
      label: { rate: 'Complete service', low: 'Complete service: low (95%)', high: 'Complete service: high (95%)' }[
        key
      ],
      value: ({ completeService }) => completeService[key],
      text: ({ completeService }) => formatShare(completeService[key]),
      isNumber: true,
    })),
  ]
}
