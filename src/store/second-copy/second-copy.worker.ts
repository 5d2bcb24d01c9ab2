import type { Answer, Call, Question } from './calls.ts'
import { type Log, openLog } from './log.ts'
import { putSlot, readSlot } from './slot.ts'
import type { Faces, SyncFile } from './sync-file.ts'

/** Holds the files of the second copy in the origin's private file system, one call at a time. */
const FOLDER = 'segunda-copia'
/** Another page's worker lets go of its files a moment after that page is gone. */
const TRIES = 60
const BETWEEN_TRIES_MS = 50

type SyncFileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> }

const logs = new Map<string, Log>()
let turn: Promise<unknown> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<Question>) => {
  turn = turn.then(async () => {
    try {
      self.postMessage({ id: data.id, value: await answer(data) } satisfies Answer)
    } catch (error) {
      const name = error instanceof Error || error instanceof DOMException ? error.name : 'Error'
      self.postMessage({ id: data.id, error: name } satisfies Answer)
    }
  })
}

async function answer(call: Call): Promise<unknown> {
  switch (call.do) {
    case 'begin':
      await folder()
      return 'createSyncAccessHandle' in FileSystemFileHandle.prototype
    case 'open-log':
      return (await logOf(call.name)).payloads
    case 'append':
      return (await logOf(call.name)).append(call.payloads)
    case 'fold':
      return (await logOf(call.name)).fold(call.payloads)
    case 'close-log':
      logs.get(call.name)?.close()
      return logs.delete(call.name)
    case 'put':
      return withFaces(call.name, (faces) => putSlot(faces, call.value))
    case 'slots':
      return readSlots(call.prefix)
    case 'remove':
      return remove(call.name)
  }
}

async function logOf(name: string): Promise<Log> {
  const known = logs.get(name)
  if (known) return known
  const log = openLog(await openFaces(name))
  logs.set(name, log)
  return log
}

async function readSlots(prefix: string): Promise<Uint8Array[]> {
  const names = new Set<string>()
  for await (const file of (await folder()).keys()) {
    if (file.startsWith(prefix)) names.add(file.replace(/\.\d$/, ''))
  }
  const values: Uint8Array[] = []
  for (const name of names) {
    const value = await withFaces(name, readSlot)
    if (value) values.push(value)
  }
  return values
}

async function remove(name: string): Promise<void> {
  logs.get(name)?.close()
  logs.delete(name)
  const where = await folder()
  for (const face of faceNames(name)) {
    handles.delete(face)
    await where.removeEntry(face).catch((error: DOMException) => {
      if (error.name !== 'NotFoundError') throw error
    })
  }
}

async function withFaces<T>(name: string, use: (faces: Faces) => T): Promise<T> {
  const faces = await openFaces(name)
  try {
    return use(faces)
  } finally {
    for (const file of faces) file.close()
  }
}

async function openFaces(name: string): Promise<Faces> {
  const open: SyncFile[] = []
  try {
    // One after the other: two pages that each hold a face would wait for the other's.
    for (const face of faceNames(name)) open.push(await openFace(face))
  } catch (error) {
    for (const file of open) file.close()
    throw error
  }
  return open as unknown as Faces
}

/** Handles that were found before; whoever removes a file elsewhere makes its handle stale. */
const handles = new Map<string, SyncFileHandle>()

async function openFace(face: string): Promise<SyncFile> {
  const known = handles.get(face)
  try {
    if (known) return await openFile(known)
  } catch (error) {
    if ((error as DOMException).name !== 'NotFoundError') throw error
  }
  const where = await folder()
  const handle = (await where.getFileHandle(face, { create: true })) as SyncFileHandle
  handles.set(face, handle)
  return openFile(handle)
}

async function openFile(handle: SyncFileHandle): Promise<SyncFile> {
  for (let left = TRIES; ; left--) {
    try {
      return await handle.createSyncAccessHandle()
    } catch (error) {
      const isHeld = (error as DOMException).name === 'NoModificationAllowedError'
      if (!isHeld || left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS))
    }
  }
}

const faceNames = (name: string) => [`${name}.0`, `${name}.1`]

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(FOLDER, { create: true })
}
