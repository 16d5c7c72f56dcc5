# A cluster and what is around it. What runs in it is a matter of the charts.

locals {
  name       = "foodmap-${var.environment}"
  production = var.environment == "prod"
}

module "network" {
  source           = "../modules/network"
  name             = local.name
  cidr             = var.cidr
  zones            = var.zones
  gateway_per_zone = local.production
}

module "kubernetes" {
  source             = "../modules/kubernetes"
  name               = local.name
  subnet_ids         = module.network.private_subnet_ids
  kubernetes_version = var.kubernetes_version
  admin_role_arns    = var.admin_role_arns
  admin_cidrs        = var.admin_cidrs
  nodes              = var.nodes
}

module "database" {
  count                    = var.managed_database == null ? 0 : 1
  source                   = "../modules/database"
  name                     = local.name
  vpc_id                   = module.network.vpc_id
  subnet_ids               = module.network.data_subnet_ids
  client_security_group_id = module.kubernetes.node_security_group_id
  instance_class           = var.managed_database.instance_class
  storage_gb               = var.managed_database.storage_gb
  backup_days              = var.backup_days
  highly_available         = local.production
  max_connections          = var.max_connections
}

module "cache" {
  count                    = var.managed_cache == null ? 0 : 1
  source                   = "../modules/cache"
  name                     = local.name
  vpc_id                   = module.network.vpc_id
  subnet_ids               = module.network.data_subnet_ids
  client_security_group_id = module.kubernetes.node_security_group_id
  node_type                = var.managed_cache.node_type
  replicas                 = local.production ? 1 : 0
}

module "backup" {
  source         = "../modules/backup"
  name           = local.name
  retention_days = var.backup_days
  cluster_name   = module.kubernetes.name
  database       = var.managed_database == null ? null : { arn = module.database[0].arn }
  providers      = { aws = aws, aws.backup = aws.backup }
}

module "dns" {
  source                    = "../modules/dns"
  name                      = local.name
  zone_name                 = var.zone_name
  host                      = var.host
  target                    = var.load_balancer
  requests_per_five_minutes = 6000
}

module "observability" {
  source    = "../modules/observability"
  name      = local.name
  host      = var.host
  email     = var.alarm_email
  providers = { aws = aws.global }
}
