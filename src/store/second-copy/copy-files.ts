import { answerCall, type WorkerAnswer } from '../../lib/worker-calls.ts'
import type { Call, Question } from './calls.ts'
import { type Log, openLog } from './log.ts'
import { openSlot, type Slot } from './slot.ts'
import type { Faces, SyncFile } from './sync-file.ts'

/** Where the files are in the origin's private file system. */
const FOLDER = 'segunda-copia'
/** Another page's worker lets go of its files a moment after that page is gone. */
const TRIES = 60
const BETWEEN_TRIES_MS = 50
/** When a slot's other face follows: not while somebody waits for the disk. */
const LEVEL_MS = 100

type SyncFileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> }

const logs = new Map<string, Log>()
/**
 * Slots stay open once they were written, for somebody may be waiting at the next write; another
 * page of this device that needs one asks for it here.
 */
const slots = new Map<string, Slot>()
const neighbours = new BroadcastChannel(FOLDER)
let turn: Promise<unknown> = Promise.resolve()

/**
 * Holds the files of the second copy, one call at a time; in a worker, for pages may not open them so.
 *
 * Expects  `tell` to bring an answer to whoever asked.
 */
export function askCopyFiles(question: Question, tell: (answer: WorkerAnswer) => void): void {
  turn = turn.then(() => answerCall(question.id, () => answer(question), tell))
}

neighbours.onmessage = ({ data }: MessageEvent<string>) => {
  turn = turn.then(() => closeSlot(data))
}

async function answer(call: Call): Promise<unknown> {
  switch (call.do) {
    case 'begin':
      await folder()
      return 'createSyncAccessHandle' in FileSystemFileHandle.prototype
    case 'open-log':
      return (await logOf(call.name)).payloads
    case 'contents': {
      const { payloads } = await logOf(call.name)
      if (payloads.length >= call.below) return undefined
      // Only a plan's log asks for it: the photos' and the box's need no reader of documents.
      const { contentOf } = await import('./holds.ts')
      return payloads.map(contentOf)
    }
    case 'payload':
      return (await logOf(call.name)).payloads[call.at]?.slice() // a view would take the whole file along
    case 'append':
      return (await logOf(call.name)).append(call.payloads)
    case 'fold':
      return (await logOf(call.name)).fold(call.payloads)
    case 'close-log':
      logs.get(call.name)?.close()
      return logs.delete(call.name)
    case 'put':
      ;(await slotOf(call.name)).put(call.value)
      levelSoon(call.name)
      return undefined
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

async function slotOf(name: string): Promise<Slot> {
  const known = slots.get(name)
  if (known) return known
  const slot = openSlot(await openFaces(name))
  slots.set(name, slot)
  // Left behind by a page that ended in the middle.
  tryLevel(slot)
  return slot
}

function levelSoon(name: string): void {
  setTimeout(() => {
    turn = turn.then(() => {
      const slot = slots.get(name)
      if (slot) tryLevel(slot)
    })
  }, LEVEL_MS)
}

/** A disk that refuses this has one whole face, and is asked again at the next writing or opening. */
function tryLevel(slot: Slot): void {
  try {
    slot.level()
  } catch {}
}

function closeSlot(name: string): void {
  const slot = slots.get(name)
  slots.delete(name)
  if (!slot) return
  tryLevel(slot)
  slot.close()
}

async function readSlots(prefix: string): Promise<Uint8Array[]> {
  const names = new Set<string>()
  for await (const file of (await folder()).keys()) {
    if (file.startsWith(prefix)) names.add(file.replace(/\.\d$/, ''))
  }
  const values: Uint8Array[] = []
  for (const name of names) {
    const value = (await slotOf(name)).value()
    if (value) values.push(value)
  }
  return values
}

async function remove(name: string): Promise<void> {
  logs.get(name)?.close()
  logs.delete(name)
  closeSlot(name)
  const where = await folder()
  for (const face of faceNames(name)) {
    handles.delete(face)
    await onceFree(name, () => where.removeEntry(face)).catch((error: DOMException) => {
      if (error.name !== 'NotFoundError') throw error
    })
  }
}

async function openFaces(name: string): Promise<Faces> {
  const open: SyncFile[] = []
  try {
    // One after the other: two pages that each hold a face would wait for the other's.
    for (const face of faceNames(name)) {
      open.push(await onceFree(name, () => openFace(face)))
    }
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
    if (known) return await known.createSyncAccessHandle()
  } catch (error) {
    if ((error as DOMException).name !== 'NotFoundError') throw error
  }
  const where = await folder()
  const handle = (await where.getFileHandle(face, { create: true })) as SyncFileHandle
  handles.set(face, handle)
  return handle.createSyncAccessHandle()
}

/** Does something with a slot's or a log's files, once no other page holds them. */
async function onceFree<T>(name: string, use: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await use()
    } catch (error) {
      const isHeld = (error as DOMException).name === 'NoModificationAllowedError'
      if (!isHeld || left === 0) throw error
      neighbours.postMessage(name)
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS))
    }
  }
}

const faceNames = (name: string) => [`${name}.0`, `${name}.1`]

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(FOLDER, { create: true })
}
