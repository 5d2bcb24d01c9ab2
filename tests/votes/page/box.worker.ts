import '../../../src/store/ballot-box.worker.ts'
import { standUnderTheTables } from './disk.ts'

/** The app's own box on a disk that can be told to refuse. */
standUnderTheTables()
