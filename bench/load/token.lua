-- wrk script: posts the file BENCH_BODY, each time with the next header of the file BENCH_TOKENS (one a line), and ends like post.lua.
local function read(name)
  local file = assert(io.open(name, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local body = read(os.getenv("BENCH_BODY"))
local headers = {}
for header in string.gmatch(read(os.getenv("BENCH_TOKENS")), "[^\n]+") do
  table.insert(headers, header)
end

-- Each request is a string of its own, also of the open calls: one that comes again would cost the generator less.
local tail, next_header = "\r\nContent-Type: application/json\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body, 0

function request()
  next_header = next_header + 1
  return "POST " .. wrk.path .. " HTTP/1.1\r\nHost: " .. wrk.host .. "\r\n" .. headers[next_header] .. tail
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
