import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { VersionEntry } from '#contract/definitionVersions.ts'
import { formatCount, formatDay } from '#lib/format.ts'
import { linkToComparison } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { versionsQuery } from './api.ts'
import classes from './Versions.module.css'

/** Every version that was ever in use, the newest first, and what each did to the scores. */
export function VersionsCard() {
  const { data } = useQuery(versionsQuery)
  const timeZone = useTimeZone()
  if (!data || data.length === 0) return null
  return (
    <Card title="Versions">
      <ul className={classes.versions}>
        {data.map((version, index) => {
          const before = data[index + 1]
          const { id, number, note, publishedAt, publishedBy, reviews } = version
          return (
            <li key={id}>
              <b>v{number}</b>
              <span className="mute">{publishedAt === null ? '' : formatDay(publishedAt, timeZone)}</span>
              <span className={classes.note}>
                {note}
                <span className="small mute">
                  {meaningWords(version, before)} {formatCount(reviews)} reviews
                  {publishedBy ? `, by ${publishedBy}` : ''}.
                </span>
              </span>
              {before && (
                <Link className="link" to={linkToComparison()} search={{ from: before.id, to: id }}>
                  Compare with v{before.number}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function meaningWords({ meaning }: VersionEntry, before: VersionEntry | undefined): string {
  if (!before) return 'The first.'
  return meaning === 'same'
    ? `Same meaning as v${before.number}: its scores go on.`
    : `New meaning: scores before it are not pooled, trend lines break.`
}
