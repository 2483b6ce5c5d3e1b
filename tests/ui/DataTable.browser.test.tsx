import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DataTable } from '#ui/DataTable.tsx'
import type { TableColumn } from '#ui/tableColumn.ts'
import { mount } from '#tests/support/mount.tsx'

interface Agent {
  id: string
  name: string
  mean: number | null
}
const COLUMNS: TableColumn<Agent>[] = [
  {
    id: 'name',
    label: 'Agent',
    sortBy: ({ name }) => name,
    cell: ({ name }) => <a href="#x">{name}</a>,
    isFixed: true,
  },
  {
    id: 'mean',
    label: 'Mean',
    sortBy: ({ mean }) => mean,
    isDescendingFirst: true,
    cell: ({ mean }) => mean ?? 'too few',
    isNumber: true,
  },
]
const AGENTS: Agent[] = [
  { id: '1', name: 'Zoë', mean: null },
  { id: '2', name: 'Bea', mean: 61 },
  { id: '3', name: 'Émile', mean: 88 },
]

function Table({ rows = AGENTS, find = '', hidden = [] }: { rows?: Agent[]; find?: string; hidden?: string[] }) {
  const [sort, setSort] = useState({ id: 'name', isDescending: false })
  return (
    <DataTable
      label="Agents"
      rows={rows}
      columns={COLUMNS}
      rowId={({ id }) => id}
      sort={sort}
      onSort={setSort}
      find={find}
      hidden={hidden}
      textOf={({ name }) => name}
      nothing="Nobody reads like that."
    />
  )
}

const names = () => [...document.querySelectorAll('tbody a')].map(({ textContent }) => textContent)

test('names sort as people read them, accents and all', async () => {
  mount(<Table />)
  await expect.poll(names).toEqual(['Bea', 'Émile', 'Zoë'])
})

test('a head sorts, says so to everybody, and keeps those without a number last both ways', async () => {
  mount(<Table />)
  await page.getByRole('button', { name: 'Mean' }).click()
  await expect.poll(names).toEqual(['Émile', 'Bea', 'Zoë'])
  await expect.element(page.getByRole('columnheader', { name: 'Mean' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('button', { name: 'Mean' }).click()
  await expect.poll(names).toEqual(['Bea', 'Émile', 'Zoë'])
  await expect.element(page.getByRole('columnheader', { name: 'Mean' })).toHaveAttribute('aria-sort', 'ascending')
  await expect.element(page.getByRole('columnheader', { name: 'Agent' })).not.toHaveAttribute('aria-sort')
})

test('a text filter finds without accents and capitals, and says when nothing is left', async () => {
  const { draw } = mount(<Table find="EMI" />)
  await expect.poll(names).toEqual(['Émile'])
  draw(<Table find="nobody" />)
  await expect.element(page.getByText('Nobody reads like that.')).toBeInTheDocument()
})

test('a hidden column is gone from head and rows', async () => {
  mount(<Table hidden={['mean']} />)
  await expect.poll(names).toHaveLength(3)
  expect(page.getByRole('columnheader').elements()).toHaveLength(1)
  expect(document.querySelectorAll('tbody td')).toHaveLength(3)
})

test('arrow keys walk from row to row', async () => {
  mount(<Table />)
  await expect.poll(names).toHaveLength(3)
  document.querySelector<HTMLElement>('tbody a')?.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(document.activeElement?.textContent).toBe('Émile')
})

test('of five thousand rows only those in sight are drawn, and their numbers are told', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({
    id: `${index}`,
    name: `Agent ${index}`,
    mean: index % 100,
  }))
  mount(<Table rows={rows} />)
  await expect.poll(() => names().length).toBeGreaterThan(5)
  expect(names().length).toBeLessThan(60)
  await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', '5001')
  expect(document.querySelector('tbody tr a')?.closest('tr')?.getAttribute('aria-rowindex')).toBe('2')
})
