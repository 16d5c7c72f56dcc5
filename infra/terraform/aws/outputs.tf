# What the values of the charts want to know.

output "cluster" {
  description = "aws eks update-kubeconfig --name ..."
  value       = module.kubernetes.name
}

output "database_host" {
  description = "database.host of the chart; null where the operator keeps the database"
  value       = one(module.database[*].host)
}

output "database_owner_secret" {
  description = "Secret with the owner's password; null where the operator keeps the database"
  value       = one(module.database[*].owner_secret_arn)
}

output "redis_url" {
  description = "FOODMAP_REDIS_URL; null where the chart brings the cache"
  value       = one(module.cache[*].url)
}

output "backup_destination" {
  description = "backup.destination of the chart foodmap-data"
  value       = module.backup.destination
}

output "certificate_arn" {
  description = "For the listener of the load balancer"
  value       = module.dns.certificate_arn
}

output "firewall_arn" {
  description = "To be attached to the load balancer"
  value       = module.dns.firewall_arn
}
