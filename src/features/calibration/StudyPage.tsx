import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dropStudy, type Study, type StudyFound } from '#contract/studies.ts'
import { call } from '#lib/apiClient.ts'
import { linkToCalibrations } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { PageBody } from '#ui/PageBody.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { Problem } from '#ui/Problem.tsx'
import styles from './Calibration.module.css'
import { KappaMatrix } from './KappaMatrix.tsx'
import { RatersCard } from './RatersCard.tsx'
import { studiesQuery, studyCount, studyQuery } from './studyApi.ts'
import { StudyAgreementCard } from './StudyAgreementCard.tsx'
import { StudyReportCard } from './StudyReportCard.tsx'
import { studyOrigin, studySize } from './studyWords.ts'
import { useCount } from './useCount.ts'
import { WidestItems } from './WidestItems.tsx'

interface StudyPageProps {
  studyId: string
  onDropped: () => void
}

/** Ratings from elsewhere, or a published example: what a reveal shows, of raters who need no account. */
export function StudyPage({ studyId, onDropped }: StudyPageProps) {
  const timeZone = useTimeZone()
  const { data: study, error } = useQuery(studyQuery(studyId))
  return (
    <PageBody>
      <p className={styles.back}>
        <Link to={linkToCalibrations()} className="link small">
          Calibration
        </Link>
      </p>
      <Problem error={study ? null : error} />
      {study && (
        <>
          <PageHead
            title={study.name}
            sub={`${studySize(study)}. ${studyOrigin(study, timeZone)}.`}
            actions={study.imported?.mayRemove && <RemoveStudy id={study.id} onDropped={onDropped} />}
          />
          <StudyParts study={study} />
        </>
      )}
    </PageBody>
  )
}

function StudyParts({ study }: { study: Study }) {
  const count = useCount(studyCount(study.id))
  const { found } = count
  return (
    <div className={styles.grid}>
      <div className={styles.cards}>
        <StudyAgreementCard study={study} count={count} />
        {found && <KappasCard study={study} found={found} />}
        {found && <WidestItems study={study} found={found} />}
      </div>
      <div className={styles.cards}>
        {found && <RatersCard raters={found.raters} />}
        {study.report && <StudyReportCard report={study.report} />}
      </div>
    </div>
  )
}

function KappasCard({ study, found }: { study: Study; found: StudyFound }) {
  const title = study.isOrdered ? 'Weighted kappa of each two' : 'Kappa of each two'
  const raters = found.raters.map(({ name }, at) => ({ id: String(at), name }))
  const kappas = found.kappas.map(({ one, other, ...pair }) => ({ ...pair, one: String(one), other: String(other) }))
  return (
    <Card title={title} sub={`${study.isOrdered ? 'Quadratic weights, over' : 'Over'} the items both rated.`}>
      <KappaMatrix label={title} raters={raters} kappas={kappas} />
    </Card>
  )
}

function RemoveStudy({ id, onDropped }: { id: string; onDropped: () => void }) {
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: () => call(dropStudy, { params: { id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: studiesQuery.queryKey })
      onDropped()
    },
  })
  return (
    <>
      <Problem error={remove.error} />
      <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
        Remove
      </Button>
    </>
  )
}
