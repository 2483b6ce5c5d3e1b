import { contentColumns } from '#server/commands/reviewContent.ts'
import { reviewScores } from '#server/commands/reviewScores.ts'
import type { Row } from '#server/db/schema.ts'
import type { SampleContext } from './context.ts'
import { agreementsOf, type SampleRating } from './sampleAgreements.ts'
import type { SampleContact } from './makeContacts.ts'
import { DAY_MS, type SamplePeople } from './makePeople.ts'
import { LEAD_REVIEWER } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import { rateContact } from './rateContact.ts'

export interface SampleSessions {
  calibration_session: Row<'calibration_session'>[]
  calibration_interaction: Row<'calibration_interaction'>[]
  calibration_participant: Row<'calibration_participant'>[]
  calibration_review: Row<'calibration_review'>[]
  calibration_agreement: Row<'calibration_agreement'>[]
}

/** A session of the sample; days are counted from now. */
interface SessionSetting {
  name: string
  opened: number
  deadline: number
  revealed: number | null
  interactions: number
  /** By name; a gauge among them. */
  reviewers: readonly string[]
  gauge: string | null
  /** So many interactions at the end that these left unrated. */
  unrated: Readonly<Record<string, number>>
}

const PAST: SessionSetting = {
  name: 'What counts as solved',
  opened: -20,
  deadline: -12,
  revealed: -13,
  interactions: 10,
  reviewers: ['Ines Moreau', 'Karl Becker', 'Fatima Zahra', 'Stephen Doyle', 'Hiroko Abe'],
  gauge: 'Ines Moreau',
  unrated: { 'Hiroko Abe': 3 },
}
const OPEN: SessionSetting = {
  name: 'When it has to go fast',
  opened: -2,
  deadline: 5,
  revealed: null,
  interactions: 6,
  reviewers: ['Ines Moreau', 'Karl Becker', 'Stephen Doyle'],
  gauge: null,
  unrated: { 'Ines Moreau': 6 },
}

/** Two sessions: one that was talked over, and one in which who loads the sample has still to rate. */
export function makeSessions(
  context: SampleContext,
  people: SamplePeople,
  contacts: readonly SampleContact[],
): SampleSessions {
  const random = randomFrom(11)
  const { now, loaderId } = context
  const between = (from: number, to: number) =>
    contacts.filter(({ row }) => row.started_at > now + from * DAY_MS && row.started_at < now + to * DAY_MS)
  const past = makeSession(context, people, PAST, random.draw(between(-50, PAST.opened), PAST.interactions), random)
  const open = makeSession(context, people, OPEN, random.draw(between(-20, OPEN.opened), OPEN.interactions), random)
  const [session] = open.calibration_session
  if (session && loaderId) open.calibration_participant.push(participant(session.id, loaderId))
  return {
    calibration_session: [...past.calibration_session, ...open.calibration_session],
    calibration_interaction: [...past.calibration_interaction, ...open.calibration_interaction],
    calibration_participant: [...past.calibration_participant, ...open.calibration_participant],
    calibration_review: [...past.calibration_review, ...open.calibration_review],
    calibration_agreement: past.calibration_agreement,
  }
}

function makeSession(
  context: SampleContext,
  people: SamplePeople,
  setting: SessionSetting,
  contacts: readonly SampleContact[],
  random: Random,
): SampleSessions {
  const id = context.ids()
  const at = (days: number) => context.now + days * DAY_MS
  const idOf = (name: string | null) => people.reviewers.find((reviewer) => reviewer.name === name)?.id ?? null
  const reviewers = people.reviewers.filter(({ name }) => setting.reviewers.includes(name))
  const ratings: SampleRating[] = reviewers.flatMap((reviewer) =>
    contacts.slice(0, contacts.length - (setting.unrated[reviewer.name] ?? 0)).map((contact) => ({
      reviewerId: reviewer.id,
      contact,
      ...rateContact(random, context.definition.content, contact, reviewer.leniency),
    })),
  )
  const session: Row<'calibration_session'> = {
    id,
    name: setting.name,
    definition_version_id: context.definition.id,
    facilitator_id: idOf(LEAD_REVIEWER) ?? '',
    gauge_id: idOf(setting.gauge),
    picked_by: 'random',
    seed: id,
    deadline_at: at(setting.deadline),
    revealed_at: setting.revealed === null ? null : at(setting.revealed),
    created_at: at(setting.opened),
    reviewed_id: null,
    frame_size: null,
    recurrence_id: null,
    left_out: null,
    is_blind: 1,
  }
  const agreements = agreementsOf(context, session, ratings)
  return {
    calibration_session: [session],
    calibration_interaction: talkedOverFirst(contacts, agreements).map(({ row }, position) => ({
      session_id: id,
      interaction_id: row.id,
      position,
    })),
    calibration_participant: reviewers.map((reviewer) => participant(id, reviewer.id)),
    calibration_review: ratings.map((rating) => reviewRow(context, session, rating, random)),
    calibration_agreement: agreements,
  }
}

/** What was seen most differently stands at the beginning. */
function talkedOverFirst(
  contacts: readonly SampleContact[],
  agreements: readonly Row<'calibration_agreement'>[],
): SampleContact[] {
  const places = agreements.map(({ interaction_id }) => interaction_id)
  const place = ({ row }: SampleContact) => (places.includes(row.id) ? places.indexOf(row.id) : places.length)
  return contacts.toSorted((one, other) => place(one) - place(other))
}

function reviewRow(
  { ids, definition }: SampleContext,
  session: Row<'calibration_session'>,
  { reviewerId, contact, answers, comment }: SampleRating,
  random: Random,
): Row<'calibration_review'> {
  const activeMs = random.between(150_000, 420_000)
  const submittedAt = session.created_at + random.between(DAY_MS / 24, 1.9 * DAY_MS)
  return {
    id: ids(),
    session_id: session.id,
    interaction_id: contact.row.id,
    reviewer_id: reviewerId,
    status: 'submitted',
    version: 2,
    pins: '{}',
    ...contentColumns({ answers, comment, activeMs }),
    created_at: submittedAt - activeMs,
    submitted_at: submittedAt,
    ...reviewScores(definition.content, contact.channel, answers),
  }
}

function participant(session_id: string, person_id: string): Row<'calibration_participant'> {
  return { session_id, person_id, left_at: null }
}
