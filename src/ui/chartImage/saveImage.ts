import { downloadBlob } from '../downloadText.ts'
import { toSvg } from './toSvg.ts'

export type ImageKind = 'svg' | 'png'

/** Twice the pixels of the page, so that it stays sharp in a document. */
const SCALE = 2

/** Hands a chart to the browser as a picture, drawn here: nothing leaves the page. */
export async function saveImage(root: HTMLElement, fileName: string, kind: ImageKind): Promise<void> {
  const svg = toSvg(root)
  const picture = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg)
  downloadBlob(`${fileName}.${kind}`, picture)
}

/** @throws Error when the browser cannot draw it */
async function toPng(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))))
  })
}
