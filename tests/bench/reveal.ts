import { join } from 'node:path'
import { getCalibration, getReveal, getSessionAgreements, getSessionDetails } from '#contract/calibration.ts'
import { listAgreed } from '#contract/calibrationAgreements.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { createAdministrator, loadSample } from '#contract/start.ts'
import { openSqlite } from '#server/node/sqlite.ts'
import { freePort } from '#tests/support/sampleServer.ts'
import { startTestServer } from '#tests/support/server.ts'
import { CRITERIA, fillRevealed, INTERACTIONS, REVIEWERS } from './fullSession.ts'
import type { Measure } from './measure.ts'

const ROUNDS = 5
const AIM_MS = 1000
const LEAD = { name: 'Lea', email: 'lea@example.org', password: 'correct horse battery', organisation: 'Bench' }

/** A large session through the API of the real server: what its page asks for first, and agreement with intervals. */
export async function revealBench(): Promise<Measure[]> {
  const server = await startTestServer(await freePort())
  const db = openSqlite(join(server.dataFolder, 'accord.sqlite'))
  try {
    const post = (endpoint: Endpoint, body: object, cookie = '') =>
      fetch(`${server.url}${endpoint.path}`, {
        method: 'POST',
        headers: { origin: server.url, 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      })
    const started = await post(createAdministrator, { ...LEAD, timeZone: 'UTC', alsoReviews: true })
    const cookie = started.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    await answered(post(loadSample, {}, cookie))
    const { sessionId, interactionId } = await fillRevealed(db)
    const ask = ({ path }: Endpoint) => {
      const address = path.replace(':id', sessionId).replace(':interactionId', interactionId)
      return fetch(`${server.url}${address}`, { headers: { cookie } })
    }
    const rounds: { first: number; whole: number }[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await openReveal(ask))
    const said = `median of ${ROUNDS}, SQLite; ${REVIEWERS} reviewers × ${INTERACTIONS} interactions × ${CRITERIA} criteria`
    return [
      measure(
        'Reveal opens',
        medianOf(rounds.map(({ first }) => first)),
        `${said}; ratings, and agreement without intervals`,
      ),
      measure(
        'Reveal is whole',
        medianOf(rounds.map(({ whole }) => whole)),
        `${said}; 2,000 draws of each of ${CRITERIA + 3}`,
      ),
    ]
  } finally {
    await db.destroy()
    await server.stop()
  }
}

/** As the page asks: the session, then all the rest at once. */
async function openReveal(ask: (endpoint: Endpoint) => Promise<Response>): Promise<{ first: number; whole: number }> {
  const start = performance.now()
  await answered(ask(getCalibration))
  const agreements = ask(getSessionAgreements)
  const others = [getReveal, getSessionDetails, listAgreed].map((endpoint) => answered(ask(endpoint)))
  const lines = (await agreements).body?.getReader()
  const first = await lines?.read()
  const known = getSessionAgreements.response.parse(
    JSON.parse(new TextDecoder().decode(first?.value).split('\n')[0] ?? ''),
  )
  if (known.found?.length !== CRITERIA + 3) throw new Error('The first line tells no agreement.')
  await Promise.all(others)
  const open = performance.now() - start
  while (!(await lines?.read())?.done);
  return { first: open, whole: performance.now() - start }
}

async function answered(asked: Promise<Response>): Promise<void> {
  const answer = await asked
  const text = await answer.text()
  if (!answer.ok) throw new Error(`The server answered ${answer.status}: ${text}`)
}

function measure(name: string, value: number, how: string): Measure {
  return { name, value, unit: 'ms', aim: `≤ ${AIM_MS}`, met: value <= AIM_MS, how }
}

const medianOf = (values: readonly number[]) => values.toSorted((one, other) => one - other)[ROUNDS >> 1] ?? NaN
