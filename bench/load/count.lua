-- wrk script: posts the file BENCH_BODY again and again, counts the answers by status, and ends with one line of figures for each: the limiter's 503 has its own.
local file = assert(io.open(os.getenv("BENCH_BODY"), "rb"))
wrk.method = "POST"
wrk.body = file:read("*a")
wrk.headers["Content-Type"] = "application/json"
file:close()

local threads = {}
counts = {}

function setup(thread)
  table.insert(threads, thread)
end

function response(status, headers, body)
  local kind = tostring(status)
  if status == 503 and string.find(body, "throttled", 1, true) then
    kind = "503-limiter"
  end
  counts[kind] = (counts[kind] or 0) + 1
end

function done(summary, latency)
  for _, thread in ipairs(threads) do
    for kind, count in pairs(thread:get("counts")) do
      io.write(string.format("count %s %d\n", kind, count))
    end
  end
  local errors = summary.errors
  io.write(string.format("count broken %d\n", errors.connect + errors.read + errors.write + errors.timeout))
end
