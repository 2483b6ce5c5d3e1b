import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#contract/apiError.ts'
import { acknowledgeDefinition } from '#contract/acknowledgement.ts'
import { call } from '#lib/apiClient.ts'
import { linkToReaders } from '#lib/links.ts'
import { definitionQuery } from '#lib/definition.ts'
import { formatDay } from '#lib/format.ts'
import { useHasRole, useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { readingQuery } from './api.ts'
import classes from './Definition.module.css'
import { useMayEdit } from '#lib/useMayEdit.ts'

/** Says that one has read the version that counts; asked anew with each. */
export function ReadingCard() {
  const queryClient = useQueryClient()
  const timeZone = useTimeZone()
  const mayEdit = useMayEdit()
  const { data, error } = useQuery(readingQuery)
  const acknowledge = useMutation({
    mutationFn: (versionId: string) => call(acknowledgeDefinition, { body: { versionId } }),
    onSuccess: (reading) => queryClient.setQueryData(readingQuery.queryKey, reading),
    onError: async (problem) => {
      // Another version was published meanwhile: that one is to be read.
      if (problem instanceof ApiError && problem.code === 'stale') {
        await queryClient.invalidateQueries({ queryKey: definitionQuery.queryKey })
      }
    },
  })
  if (!data) return <Problem error={error} />
  const { versionId, number, acknowledgedAt } = data
  if (acknowledgedAt !== null) {
    return (
      <Card title="You have read it">
        <p className="sub" role="status">
          <IconCheck size={14} aria-hidden /> Version {number}, on {formatDay(acknowledgedAt, timeZone)}.
        </p>
        <ReadersLink />
      </Card>
    )
  }
  return (
    <Card title="Have you read it?" sub={`Say so once for version ${number}.`}>
      <div className={classes.reading}>
        <Button
          size="xs"
          variant={mayEdit ? 'default' : 'filled'}
          loading={acknowledge.isPending}
          onClick={() => acknowledge.mutate(versionId)}
        >
          I have read it
        </Button>
        {acknowledge.error && <Problem error={acknowledge.error} />}
        <ReadersLink />
      </div>
    </Card>
  )
}

/** To the list of readers, for those who may see it. */
function ReadersLink() {
  const isLeading = useHasRole('manager', 'leadership')
  const mayEdit = useMayEdit()
  if (!isLeading && !mayEdit) return null
  return (
    <p className="small">
      <Link className="link" to={linkToReaders()}>
        Who has read it
      </Link>
    </p>
  )
}
