/** A file and where it lay below what was dropped or chosen. */
export interface NamedFile {
  path: string
  file: File
}

/** Every file of a drop, folders walked; hidden ones are left out. Call it in the drop event itself. */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  // Entries are to be had only while the event lasts, so all are taken before the first wait.
  const entries = Array.from(transfer.items).map((item) => item.webkitGetAsEntry())
  const found = await Promise.all(entries.map((entry) => (entry ? filesOf(entry) : [])))
  return inOrder(found.flat())
}

/** Files of a chooser; of a folder's with their paths in it. */
export function chosenFiles(list: FileList | null): NamedFile[] {
  return inOrder(Array.from(list ?? []).map((file) => ({ path: file.webkitRelativePath || file.name, file })))
}

function inOrder(files: NamedFile[]): NamedFile[] {
  const isHidden = ({ path }: NamedFile) => path.split('/').some((part) => part.startsWith('.'))
  return files.filter((file) => !isHidden(file)).toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

async function filesOf(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  if (!isDirectory(entry)) return []
  const reader = entry.createReader()
  const children: FileSystemEntry[] = []
  // A reader hands out at most a hundred entries at a time.
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (more.length === 0) break
    children.push(...more)
  }
  return (await Promise.all(children.map(filesOf))).flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
