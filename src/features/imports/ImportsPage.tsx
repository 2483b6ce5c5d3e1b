import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatCount, formatDateTime } from '#lib/format.ts'
import { linkToImport } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { ListTable } from '#ui/ListTable.tsx'
import { importsQuery } from './api.ts'
import { ImportDrop } from './ImportDrop.tsx'
import classes from './Imports.module.css'
import { statusWords } from './importWords.ts'

export function ImportsPage({ onOpen }: { onOpen: (importId: string) => void }) {
  const imports = useQuery(importsQuery)
  const timeZone = useTimeZone()
  return (
    <Page
      title="Imports"
      sub="Bring in calls, chats and e-mails. Importing the same again adds nothing; a bad row stops nothing else."
    >
      <div className={classes.cards}>
        <Card>
          <ImportDrop onStarted={onOpen} />
        </Card>
        <Problem error={imports.error} />
        {imports.data && imports.data.length > 0 && (
          <Card title="Earlier imports">
            <ListTable label="Imports">
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">State</th>
                  <th scope="col" data-number>
                    Files
                  </th>
                  <th scope="col" data-number>
                    Added
                  </th>
                  <th scope="col" data-number>
                    Updated
                  </th>
                  <th scope="col" data-number>
                    Left out
                  </th>
                </tr>
              </thead>
              <tbody>
                {imports.data.map((batch) => (
                  <tr key={batch.id}>
                    <td>
                      <Link to={linkToImport(batch.id)} className="link">
                        {formatDateTime(batch.createdAt, timeZone)}
                      </Link>
                    </td>
                    <td>{statusWords(batch)}</td>
                    <td data-number>{formatCount(batch.files)}</td>
                    <td data-number>{formatCount(batch.added)}</td>
                    <td data-number>{formatCount(batch.updated)}</td>
                    <td data-number>{formatCount(batch.failed)}</td>
                  </tr>
                ))}
              </tbody>
            </ListTable>
          </Card>
        )}
      </div>
    </Page>
  )
}
