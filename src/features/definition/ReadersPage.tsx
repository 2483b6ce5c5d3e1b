import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ApiError } from '#contract/apiError.ts'
import { formatCount, formatDay } from '#lib/format.ts'
import { linkToDefinition } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { type Readers, readersQuery } from './api.ts'
import { readersByTeam } from './readersByTeam.ts'
import classes from './Readers.module.css'
import { ReminderCard } from './ReminderCard.tsx'

interface ReadersPageProps {
  /** The team looked at; all when left out. */
  teamId: string | undefined
  onTeam: (teamId: string | undefined) => void
}

/** Who has read the version that counts, and who is to be reminded. */
export function ReadersPage({ teamId, onTeam }: ReadersPageProps) {
  const { data, error } = useQuery(readersQuery)
  if (error instanceof ApiError && error.code === 'not_found') {
    return <EmptyState heading="h1" title="Nothing to read yet" words="No definition is published." />
  }
  return (
    <Page
      title="Who has read it?"
      sub={data ? <Lead readers={data} /> : ' '}
      before={
        <Link className="link small" to={linkToDefinition()}>
          The definition
        </Link>
      }
    >
      {data ? <Adoption readers={data} teamId={teamId} onTeam={onTeam} /> : <Problem error={error} />}
    </Page>
  )
}

function Lead({ readers: { number, publishedAt } }: { readers: Readers }) {
  const timeZone = useTimeZone()
  return `Version ${number}, in use since ${formatDay(publishedAt, timeZone)}. Everybody says once for each version that they have read it.`
}

function Adoption({ readers, teamId, onTeam }: ReadersPageProps & { readers: Readers }) {
  const { read, n, people } = readers
  const shown = teamId === undefined ? people : people.filter(({ team }) => (team?.id ?? '') === teamId)
  if (n === 0) {
    return <EmptyState title="Nobody to show" words="None of your teams has members with an account." />
  }
  return (
    <div className={classes.columns}>
      <ReminderCard readers={readers} people={shown} />
      <Card title={`${formatCount(read)} of ${formatCount(n)} have read it`} sub="Counted, not estimated; by team.">
        <ul className={classes.teams}>
          <TeamLine name="All" read={read} n={n} isChosen={teamId === undefined} onChoose={() => onTeam(undefined)} />
          {readersByTeam(people).map((team) => (
            <TeamLine key={team.id} {...team} isChosen={team.id === teamId} onChoose={() => onTeam(team.id)} />
          ))}
        </ul>
      </Card>
    </div>
  )
}

interface TeamLineProps {
  name: string
  read: number
  n: number
  isChosen: boolean
  onChoose: () => void
}

function TeamLine({ name, read, n, isChosen, onChoose }: TeamLineProps) {
  return (
    <li>
      <button type="button" aria-pressed={isChosen} onClick={onChoose}>
        <span>{name}</span>
        <span className={classes.bar} aria-hidden>
          <i style={{ width: `${(100 * read) / n}%` }} />
        </span>
        <span className={classes.count}>
          {formatCount(read)} of {formatCount(n)}
        </span>
      </button>
    </li>
  )
}
