-- Load for wrk: heat tiles of the three cities drawn at random, z 8 to 12, some under a filter, some with a version.
-- FOODMAP_KEY is the key, FOODMAP_VERSION a version near which v= is drawn.

local key = os.getenv("FOODMAP_KEY")
local version = tonumber(os.getenv("FOODMAP_VERSION"))

-- west, south, east, north
local cities = {
  tehran = { 50.95, 35.40, 51.80, 36.00 },
  mashhad = { 59.05, 36.00, 59.95, 36.65 },
  shiraz = { 52.15, 29.35, 52.90, 30.05 },
}
local names = { "tehran", "tehran", "tehran", "mashhad", "shiraz" }
local lines = { "restaurant", "cafe", "bakery", "pastry", "fruit-shop", "meat-shop" }

local function column(lon, z)
  return math.floor((lon + 180) / 360 * 2 ^ z)
end

local function row(lat, z)
  local sin = math.sin(math.rad(lat))
  return math.floor((0.5 - math.log((1 + sin) / (1 - sin)) / (4 * math.pi)) * 2 ^ z)
end

local function day(daysAgo)
  return os.date("!%Y-%m-%d", os.time() - daysAgo * 86400)
end

-- few enough that many ask for the same
local function filter()
  local text = ""
  if math.random() < 0.4 then
    text = text .. "&line=" .. lines[math.random(#lines)]
  end
  if math.random() < 0.4 then
    local first = 30 * math.random(1, 12)
    text = text .. "&from=" .. day(first) .. "&to=" .. day(first - 29)
  end
  if math.random() < 0.5 then
    text = text .. "&v=" .. (version + math.random(0, 6))
  end
  return text
end

function init()
  -- the address of a table tells threads and processes apart
  math.randomseed(os.time() + (tonumber(tostring({}):match("0x(%x+)"), 16) or 0) % 100000)
end

function request()
  local city = names[math.random(#names)]
  local edges = cities[city]
  local z = math.random(8, 12)
  local x = math.random(column(edges[1], z), column(edges[3], z))
  local y = math.random(row(edges[4], z), row(edges[2], z))
  local path = string.format("/tiles/heatmap/%d/%d/%d.mvt?city=%s%s", z, x, y, city, filter())
  return wrk.format("GET", path, { ["X-API-Key"] = key, ["Accept-Encoding"] = "gzip" })
end

-- one line of JSON, whatever wrk says besides
function done(summary, latency)
  local e = summary.errors
  print(
    string.format(
      '{"requests":%d,"seconds":%.1f,"p50":%.2f,"p99":%.2f,"connect":%d,"read":%d,"write":%d,"timeout":%d,"status":%d}',
      summary.requests,
      summary.duration / 1e6,
      latency:percentile(50) / 1e3,
      latency:percentile(99) / 1e3,
      e.connect,
      e.read,
      e.write,
      e.timeout,
      e.status
    )
  )
end
