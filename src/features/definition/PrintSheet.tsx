import { useEffect, useLayoutEffect, useRef } from 'react'
import type { DefinitionVersion } from '#contract/definition.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { formatDay } from '#lib/format.ts'
import { useSession, useTimeZone } from '#lib/session.ts'
import { fitSheet } from './fitSheet.ts'
import { MarkedStatement } from './MarkedStatement.tsx'
import { PosterDimension } from './PosterDimension.tsx'
import { PrintedDimension } from './PrintedDimension.tsx'
import classes from './PrintSheet.module.css'

export type SheetKind = 'page' | 'poster'

/** The definition as it goes on paper: one A4 page with every anchor, or an A3 poster for the wall. Not seen on screen. */
export function PrintSheet({ version, kind }: { version: DefinitionVersion; kind: SheetKind }) {
  const timeZone = useTimeZone()
  const { organisation } = useSession()
  const sheet = useRef<HTMLDivElement>(null)
  const { content, number, publishedAt } = version
  useLayoutEffect(() => {
    if (sheet.current) fitSheet(sheet.current)
  }, [kind, version])
  useEffect(() => {
    // Fonts may have come since.
    const fit = () => sheet.current && fitSheet(sheet.current)
    window.addEventListener('beforeprint', fit)
    return () => window.removeEventListener('beforeprint', fit)
  }, [])
  const Part = kind === 'poster' ? PosterDimension : PrintedDimension
  const about = [organisation?.name, `version ${number}`, publishedAt === null ? '' : formatDay(publishedAt, timeZone)]
  return (
    <div className={classes.paper} data-kind={kind} data-sheet aria-hidden>
      <div ref={sheet} className={classes.sheet}>
        <p className={classes.about}>
          <b>{content.name}</b>
          <span>{about.filter((part) => part).join(', ')}</span>
        </p>
        <p className={classes.statement}>
          <MarkedStatement definition={content} />
        </p>
        {content.terms.length > 0 && (
          <p className={classes.terms}>
            {content.terms.map(({ term, meaning }) => (
              <span key={`${term} ${meaning}`}>
                <b>{term}</b> {meaning}{' '}
              </span>
            ))}
          </p>
        )}
        <div className={classes.dimensions}>
          {DIMENSIONS.map((dimension) => (
            <Part key={dimension} dimension={dimension} definition={content} />
          ))}
        </div>
      </div>
    </div>
  )
}
