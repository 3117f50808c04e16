-- wrk script: posts the file BENCH_BODY, each time with the next token of the file BENCH_TOKENS (one a line; without it there is no token), and ends like post.lua.
local function read(name)
  local file = assert(io.open(name, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local body = read(os.getenv("BENCH_BODY"))
local tokens = {}
if os.getenv("BENCH_TOKENS") then
  for token in string.gmatch(read(os.getenv("BENCH_TOKENS")), "[^\n]+") do
    table.insert(tokens, token)
  end
end

-- The request is put together by hand, so that both paths cost the generator the same.
local tail, next_token = "Content-Type: application/json\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body, 0

function request()
  next_token = next_token + 1
  local authorization = tokens[next_token] and ("Authorization: Bearer " .. tokens[next_token] .. "\r\n") or ""
  return "POST " .. wrk.path .. " HTTP/1.1\r\nHost: " .. wrk.host .. "\r\n" .. authorization .. tail
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "bench %d %d %d %d %d %d\n",
    summary.requests,
    summary.duration,
    errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50),
    latency:percentile(99)))
end
