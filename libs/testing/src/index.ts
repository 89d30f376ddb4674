export { createBoardHandler, startBoardServer, type BoardServer, type BoardServerOptions } from '../boards/board-server';
export { loadBoards, type SampleBoard } from '../boards/load-boards';
export { type Fault } from '../boards/faults';
