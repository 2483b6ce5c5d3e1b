import { useQuery, useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '#lib/session.ts'
import { linkToImports, linkToSignIn } from '#lib/links.ts'
import { startQuery } from '#lib/startState.ts'
import { Problem } from '#ui/Problem.tsx'
import { AdministratorForm } from './AdministratorForm.tsx'
import { BringIn } from './BringIn.tsx'
import classes from './Start.module.css'
import { StartFrame } from './StartFrame.tsx'
import { StartStep } from './StartStep.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'

const STEPS = ['administrator', 'definition', 'interactions', 'done'] as const

/** The first run in three steps; it goes on where it was left. */
export function StartPage({ onLeave }: { onLeave: (to: string) => void }) {
  const start = useQuery(startQuery)
  const session = useQuery(sessionQuery)
  const queryClient = useQueryClient()
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: startQuery.queryKey })
    await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
  const handleSampleLoaded = () => {
    queryClient.clear()
    onLeave('/')
  }
  if (!start.data || !session.data) return <Problem error={start.error ?? session.error} />
  const now = STEPS.indexOf(start.data.step)
  const { person } = session.data
  const stateOf = (step: number) => (step < now ? 'done' : step === now ? 'now' : 'later')
  return (
    <StartFrame
      title="Three steps to a first honest number"
      words="About five minutes. Everything stays on this server, and everything can be changed later."
    >
      <div className={classes.steps}>
        <StartStep
          number={1}
          title={now === 0 ? 'Create the administrator' : 'Administrator'}
          words={
            person
              ? `${person.name}, ${person.email}`
              : now === 0
                ? 'The first account. It can invite reviewers, managers and everybody else.'
                : 'The account exists; sign in with it to go on.'
          }
          state={stateOf(0)}
        >
          <AdministratorForm needsCode={start.data.needsCode} onCreated={() => void refresh()} />
        </StartStep>
        <StartStep
          number={2}
          title="Choose a definition to start from"
          words="Every review is scored against one definition. Its three dimensions are fixed; the criteria are yours."
          state={stateOf(1)}
        >
          {person ? <TemplateChoice onPublished={() => void refresh()} /> : <SignInFirst onLeave={onLeave} />}
        </StartStep>
        <StartStep
          number={3}
          title="Bring in interactions"
          words="Import your own, or look around with sample data first."
          state={stateOf(2)}
        >
          {person ? (
            <BringIn onImport={() => onLeave(linkToImports())} onSampleLoaded={handleSampleLoaded} />
          ) : (
            <SignInFirst onLeave={onLeave} />
          )}
        </StartStep>
      </div>
      <p className="small mute" style={{ marginTop: 18 }}>
        First score after 5 random reviews of an agent, first comparison after 8. Until then Accord says so instead of
        guessing.
      </p>
    </StartFrame>
  )
}

function SignInFirst({ onLeave }: { onLeave: (to: string) => void }) {
  return (
    <p>
      <a
        className="link"
        href={linkToSignIn()}
        onClick={(event) => {
          event.preventDefault()
          onLeave(linkToSignIn())
        }}
      >
        Sign in
      </a>{' '}
      as the administrator to go on.
    </p>
  )
}
