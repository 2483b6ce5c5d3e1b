import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { DefinitionPage } from '#features/definition/DefinitionPage.tsx'
import { mount } from '#tests/support/mount.tsx'

const version = {
  id: 'v1',
  number: 4,
  seriesId: 's1',
  status: 'published',
  publishedAt: Date.UTC(2026, 9, 14),
  content: threeViews,
}
const unread = { versionId: 'v1', number: 4, publishedAt: version.publishedAt, acknowledgedAt: null }

beforeEach(() => page.viewport(1280, 900))
afterEach(() => vi.restoreAllMocks())

/** Only the network is not real. */
function open(answers: Record<string, () => Response>) {
  const sent: { route: string; body: unknown }[] = []
  vi.spyOn(window, 'fetch').mockImplementation(async (address, init) => {
    const route = `${init?.method} ${String(address)}`
    if (init?.body) sent.push({ route, body: JSON.parse(String(init.body)) })
    const answer = answers[route]
    return answer ? answer() : Response.json({ person: null, organisation: null })
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { host } = mount(
    <QueryClientProvider client={queryClient}>
      <DefinitionPage />
    </QueryClientProvider>,
    1200,
  )
  return { sent, host }
}
const answers = {
  'GET /api/definition': () => Response.json(version),
  'GET /api/definition/acknowledgement': () => Response.json(unread),
  'GET /api/reviewing': () => Response.json({ isBlind: false }),
}

test('somebody says once that the version was read, and the page says so from then on', async () => {
  const { sent } = open({
    ...answers,
    'POST /api/definition/acknowledgement': () => Response.json({ ...unread, acknowledgedAt: Date.UTC(2026, 9, 20) }),
  })
  await page.getByRole('button', { name: 'I have read it' }).click()
  await expect.element(page.getByText('Version 4, on 20 Oct.')).toBeVisible()
  expect(sent).toEqual([{ route: 'POST /api/definition/acknowledgement', body: { versionId: 'v1' } }])
})

test('a criterion opens to its question, every anchor with its example, and its rules', async () => {
  open(answers)
  await page.getByText('Lets the customer finish').first().click()
  await expect
    .element(page.getByText('Is the customer heard to the end before the answer starts?').last())
    .toBeVisible()
  await expect.element(page.getByText('So it works by day and fails at eight?')).toBeVisible()
  await expect
    .element(page.getByText('For call, chat, in person. At 2 or below it needs evidence.', { exact: false }))
    .toBeVisible()
})

test('the statement says each dimension in its hue, below its shape, and by name to who hears it', async () => {
  const { host } = open(answers)
  await expect.element(page.getByLabelText('What good service is here')).toBeVisible()
  const statement = host.querySelector('section p')?.textContent?.replaceAll('\u2060', '')
  expect(statement?.replace(/ \((Friendliness|Responsiveness|Outcome)\)/g, '')).toBe(threeViews.statement)
  expect(statement).toContain('met kindly (Friendliness)')
  const marked = [...host.querySelectorAll<HTMLElement>('section [data-words]')]
  expect(marked.map(({ dataset }) => dataset.words)).toEqual(['friendliness', 'responsiveness', 'outcome'])
  for (const each of marked) expect(each.querySelector('svg')).not.toBeNull()
  expect(new Set(marked.map((each) => getComputedStyle(each).color)).size).toBe(3)
})

test('what looks like markup is shown as it was written', async () => {
  const hostile = '<img src=x onerror=alert(1)> <b>kindly</b>'
  const [first, ...others] = threeViews.criteria
  if (!first) throw new Error('The template has no criteria.')
  const anchors = first.anchors.map((anchor) => ({ ...anchor, text: hostile, example: hostile }))
  const friendliness = { ...threeViews.dimensions.friendliness, words: '<b>kindly' }
  const content = {
    ...threeViews,
    statement: `Be <b>kindly</b>. ${hostile}`,
    dimensions: { ...threeViews.dimensions, friendliness },
    criteria: [{ ...first, anchors }, ...others],
  }
  const { host } = open({ ...answers, 'GET /api/definition': () => Response.json({ ...version, content }) })
  await expect.element(page.getByText(hostile).first()).toBeInTheDocument()
  expect(host.querySelector('img, summary b, [data-words] b')).toBeNull()
})

const moment = {
  id: 'e1',
  criterionId: threeViews.criteria[0]?.id ?? '',
  rating: 5,
  consent: 'asked',
  isOwn: true,
  hasSound: true,
  turns: [{ speaker: 'agent', text: 'I call you back at four.' }],
}

test('an agent hears the own moment, is told who sees it, and allows it', async () => {
  let consent = 'asked'
  const { sent } = open({
    ...answers,
    'GET /api/definition/exemplars': () => Response.json([{ ...moment, consent }]),
    'PUT /api/definition/exemplars/e1/consent': () => {
      consent = 'given'
      return Response.json({ id: 'e1' })
    },
  })
  await expect.element(page.getByText('It shows 5 on “Warm, natural tone”.')).toBeVisible()
  await expect.element(page.getByText('I call you back at four.', { exact: false }).first()).toBeVisible()
  await expect.element(page.getByLabelText('The sound of this example').first()).toBeVisible()
  await page.getByRole('button', { name: 'Let everybody see it' }).first().click()
  await expect.element(page.getByText('A moment of yours as an example')).not.toBeInTheDocument()
  expect(sent).toEqual([{ route: 'PUT /api/definition/exemplars/e1/consent', body: { isGiven: true } }])
  await page.getByText('with a real example').click()
  await expect.element(page.getByText('Everybody sees it, without your name.', { exact: false })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'No longer show it' })).toBeVisible()
})

test('of somebody else’s moment nothing can be decided', async () => {
  open({
    ...answers,
    'GET /api/definition/exemplars': () => Response.json([{ ...moment, isOwn: false, consent: 'given' }]),
  })
  await page.getByText('with a real example').click()
  await expect.element(page.getByText('shown with the consent of whose moment it is', { exact: false })).toBeVisible()
  // Laid out as a block of its own, wide enough for the player.
  expect(page.getByLabelText('The sound of this example').last().element().clientWidth).toBeGreaterThan(300)
  await expect.element(page.getByRole('button', { name: 'Let everybody see it' })).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Take it off the definition' })).not.toBeInTheDocument()
})

const copies = (count: number) => ({
  ...version,
  content: {
    ...threeViews,
    criteria: Array.from({ length: count }, (_, copy) =>
      threeViews.criteria.map((each) => ({ ...each, id: `${each.id}${copy}` })),
    ).flat(),
  },
})

async function paperFor(count: number) {
  const { host } = open({ ...answers, 'GET /api/definition': () => Response.json(copies(count)) })
  await expect.element(page.getByRole('button', { name: 'Print or export' })).toBeVisible()
  const paper = host.querySelector('[data-sheet]')
  const sheet = paper?.firstElementChild
  if (!paper || !sheet) throw new Error('Nothing is laid out for paper.')
  return { paper, filled: sheet.getBoundingClientRect().height / paper.clientHeight }
}

test.each([1, 2, 3])('%i times eleven criteria fill one page and no more', async (count) => {
  const { paper, filled } = await paperFor(count)
  expect(filled).toBeLessThanOrEqual(1)
  expect(filled).toBeGreaterThan(0.85)
  expect(paper.hasAttribute('data-long')).toBe(false)
})

test('what nobody could read on one page takes more of them', async () => {
  const { paper } = await paperFor(20)
  expect(paper.hasAttribute('data-long')).toBe(true)
})
