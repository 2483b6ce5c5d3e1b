import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { addExemplar } from '#contract/exemplars.ts'
import type { Criterion } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import { Problem } from '#ui/Problem.tsx'

interface UseAsExampleProps {
  reviewId: string
  criterion: Pick<Criterion, 'id' | 'label'>
  /** Which piece of evidence of the answer. */
  evidence: number
}

/** Puts a moment beside what its rating means, in the definition. */
export function UseAsExample({ reviewId, criterion, evidence }: UseAsExampleProps) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => call(addExemplar, { body: { reviewId, criterionId: criterion.id, evidence } }),
  })
  if (isSuccess) {
    return (
      <span className="small mute" role="status">
        In the definition. Everybody sees it once the agent says yes.
      </span>
    )
  }
  return (
    <>
      <Button size="compact-xs" variant="subtle" loading={isPending} onClick={() => mutate()}>
        Use as example
        <span className="visually-hidden">{`: this evidence of ${criterion.label}`}</span>
      </Button>
      {error && <Problem error={error} />}
    </>
  )
}
