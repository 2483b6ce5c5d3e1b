import { Button } from '@mantine/core'
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type ImportBatch, listImportProblems } from '#contract/imports.ts'
import { call } from '#lib/apiClient.ts'
import { formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { ListTable } from '#ui/ListTable.tsx'
import classes from './Imports.module.css'

const PAGE = 200

/** What was left out and why, and what was taken in with a note; the server's order, page by page. */
export function ImportProblems({ batch }: { batch: ImportBatch }) {
  const { id } = batch
  const problems = useInfiniteQuery({
    // What is listed grows while the import is read.
    queryKey: ['imports', id, 'problems', batch.errors + batch.notes],
    queryFn: ({ pageParam, signal }) =>
      call(listImportProblems, {
        params: { id },
        query: { limit: PAGE, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const shown = problems.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card title="What to know" sub={`${formatCount(batch.errors)} left out, ${formatCount(batch.notes)} noted`}>
      <Problem error={problems.error} />
      <ListTable label="Problems">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col" data-number>
              Line
            </th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id: problemId, severity, file, line, message }) => (
            <tr key={problemId} className={classes.problem}>
              <td className={classes.file}>{file}</td>
              <td data-number>{line ?? '–'}</td>
              <td>
                <span className={classes.message}>
                  {severity === 'error' ? (
                    <IconAlertCircle size={15} aria-label="Left out" role="img" />
                  ) : (
                    <IconInfoCircle size={15} aria-label="Note" role="img" />
                  )}
                  {message}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </ListTable>
      {problems.hasNextPage && (
        <Button
          mt={10}
          size="xs"
          variant="default"
          loading={problems.isFetchingNextPage}
          onClick={() => void problems.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Card>
  )
}
