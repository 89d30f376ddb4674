export { createBoardHandler, startBoardServer, type BoardServer, type BoardServerOptions } from '../boards/board-server';
export { loadBoards, type SampleBoard } from '../boards/load-boards';
export { escapeHtml } from '../boards/job-page';
export { type Fault } from '../boards/faults';
export { personioXml } from '../boards/protocols/personio';
export type { Protocol, ProtocolAnswer, ProtocolCall, ProtocolRequest } from '../boards/protocols/protocol';
export { partnerXml } from '../boards/protocols/partner-feeds';
export * from '../postings';
export * from '../thumbs';
