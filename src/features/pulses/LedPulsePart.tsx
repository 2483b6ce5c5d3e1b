import { useQuery } from '@tanstack/react-query'
import { Problem } from '#ui/Problem.tsx'
import { ledPulseQuery } from './api.ts'
import { MarkingCard } from './MarkingCard.tsx'
import { NamedAnswers } from './NamedAnswers.tsx'
import { OpenPulseCard } from './OpenPulseCard.tsx'

/** What only who leads a pulse sees: who is waited for, then answers without names, then with them. */
export function LedPulsePart({ pulseId }: { pulseId: string }) {
  const { data, error } = useQuery(ledPulseQuery(pulseId))
  if (!data) return <Problem error={error} />
  const { pulse, answers } = data
  if (pulse.status === 'open' || answers === null) return <OpenPulseCard led={data} />
  if (pulse.status === 'marking') return <MarkingCard led={data} answers={answers} />
  return answers.length > 0 && <NamedAnswers led={data} answers={answers} />
}
