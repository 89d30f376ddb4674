/**
 * What Bull does not have, as Lua on the keys of one Bull queue (`KEYS[1]` is their prefix, ending in a colon).
 * They rest on Bull 4's key layout; the contract suite runs them on a real Redis.
 */

/**
 * Takes an id for a new job and draws its turn: 0 when a job of this id lives (or is done and was to be done once), else the
 * turn plus one. Turns begin anew when a queue has stood still for ten minutes. ARGV: id, '1' when the id stays taken, user, priority.
 */
export const RESERVE = `
local base, id = KEYS[1], ARGV[1]
local key = base .. id
if redis.call('EXISTS', key) == 1 then
  if redis.call('ZSCORE', base .. 'completed', id) then
    if ARGV[2] == '1' and redis.call('HGET', key, 'returnvalue') ~= '"cancelled"' then return 0 end
    redis.call('ZREM', base .. 'completed', id)
  elseif redis.call('ZSCORE', base .. 'failed', id) then
    redis.call('ZREM', base .. 'failed', id)
  else
    return 0
  end
  redis.call('DEL', key, key .. ':logs')
end
if not redis.call('SET', base .. 'reserved:' .. id, 1, 'NX', 'PX', 10000) then return 0 end
local turns = base .. 'turns:' .. ARGV[4]
local turn = tonumber(redis.call('HGET', turns, 'head') or '0')
if ARGV[3] ~= '' then
  local last = redis.call('HGET', turns, 'u:' .. ARGV[3])
  if last and tonumber(last) + 1 > turn then turn = tonumber(last) + 1 end
  redis.call('HSET', turns, 'u:' .. ARGV[3], turn)
end
redis.call('EXPIRE', turns, 600)
return turn + 1
`;

/** Notes which turn is being served. ARGV: priority, turn. */
export const SERVE = `
local turns = KEYS[1] .. 'turns:' .. ARGV[1]
if tonumber(redis.call('HGET', turns, 'head') or '0') < tonumber(ARGV[2]) then redis.call('HSET', turns, 'head', ARGV[2]) end
redis.call('EXPIRE', turns, 600)
return 0
`;

/** Puts a running job back to the head of those that wait, if this worker's lock on it still stands. ARGV: id, lock token. */
export const HAND_BACK = `
local key = KEYS[1] .. ARGV[1]
if redis.call('GET', key .. ':lock') ~= ARGV[2] then return 0 end
if redis.call('LREM', KEYS[1] .. 'active', 1, ARGV[1]) == 0 then return 0 end
redis.call('DEL', key .. ':lock')
redis.call('SREM', KEYS[1] .. 'stalled', ARGV[1])
redis.call('RPUSH', KEYS[1] .. 'wait', ARGV[1])
return 1
`;

/** Asks the worker of a running job to stop it. ARGV: id. */
export const ASK_CANCEL = `
if redis.call('EXISTS', KEYS[1] .. ARGV[1]) == 0 then return 0 end
if redis.call('ZSCORE', KEYS[1] .. 'completed', ARGV[1]) or redis.call('ZSCORE', KEYS[1] .. 'failed', ARGV[1]) then return 0 end
redis.call('HSET', KEYS[1] .. ARGV[1], 'cancelAsked', '1')
return 1
`;

/**
 * Removes a job. One that is being worked on is emptied, and its worker is asked to stop it and to keep nothing of it. ARGV: id.
 */
export const FORGET = `
local base, id = KEYS[1], ARGV[1]
local key = base .. id
if redis.call('EXISTS', key .. ':lock') == 1 then
  redis.call('HSET', key, 'cancelAsked', 'forget', 'data', '{}')
  return 0
end
for _, list in ipairs({'wait', 'paused', 'active'}) do redis.call('LREM', base .. list, 0, id) end
for _, set in ipairs({'delayed', 'priority', 'completed', 'failed'}) do redis.call('ZREM', base .. set, id) end
redis.call('SREM', base .. 'stalled', id)
redis.call('DEL', key, key .. ':logs')
return 1
`;

/** Removes a person from the turns of every priority. ARGV: user. */
export const FORGET_TURNS = `
for rank = 0, 99 do redis.call('HDEL', KEYS[1] .. 'turns:' .. rank, 'u:' .. ARGV[1]) end
return 0
`;

/** Gives a dead job its attempts back before Bull puts it among the waiting. ARGV: id. */
export const RENEW_ATTEMPTS = `
if redis.call('ZSCORE', KEYS[1] .. 'failed', ARGV[1]) then redis.call('HDEL', KEYS[1] .. ARGV[1], 'attemptsMade', 'stalledCounter', 'cancelAsked', 'progress') end
return 0
`;
