import { expect, test } from 'vitest'
import { chosenFiles, droppedFiles } from '#features/imports/droppedFiles.ts'

const fileEntry = (fullPath: string): FileSystemFileEntry => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  name: fullPath.slice(fullPath.lastIndexOf('/') + 1),
  filesystem: Object.create(null),
  getParent: () => {},
  file: (done) => done(new File(['x'], fullPath)),
})

/** As browsers do: at most a hundred entries a read, then an empty one. */
function folderEntry(fullPath: string, children: FileSystemEntry[]): FileSystemDirectoryEntry {
  const rest = [...children]
  return {
    isFile: false,
    isDirectory: true,
    fullPath,
    name: fullPath.slice(fullPath.lastIndexOf('/') + 1),
    filesystem: Object.create(null),
    getParent: () => {},
    getFile: () => {},
    getDirectory: () => {},
    createReader: () => ({ readEntries: (done) => done(rest.splice(0, 100)) }),
  }
}

const dropOf = (...entries: FileSystemEntry[]): DataTransfer =>
  Object.assign(Object.create(null), { items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) })

const pathsOf = async (transfer: DataTransfer) => (await droppedFiles(transfer)).map(({ path }) => path)

test('a dropped folder is walked to the bottom, past the hundred entries of one read', async () => {
  const many = Array.from({ length: 250 }, (_, index) => fileEntry(`/calls/${String(index).padStart(3, '0')}.mp3`))
  const deep = folderEntry('/calls/week', [fileEntry('/calls/week/a.json')])
  const paths = await pathsOf(dropOf(folderEntry('/calls', [...many, deep])))
  expect(paths).toHaveLength(251)
  expect(paths).toContain('calls/week/a.json')
  expect(paths).toEqual(paths.toSorted())
})

test('hidden files and what lies in hidden folders stay behind', async () => {
  const hidden = folderEntry('/calls/.git', [fileEntry('/calls/.git/config')])
  const folder = folderEntry('/calls', [fileEntry('/calls/.DS_Store'), hidden, fileEntry('/calls/a.json')])
  expect(await pathsOf(dropOf(folder))).toEqual(['calls/a.json'])
})

test('a chooser that was cancelled brings nothing', () => {
  expect(chosenFiles(null)).toEqual([])
})
