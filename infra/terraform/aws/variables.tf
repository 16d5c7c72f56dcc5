variable "environment" {
  description = "dev, staging or prod"
  type        = string
  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "environment must be dev, staging or prod."
  }
}

variable "region" {
  description = "Where it runs"
  type        = string
}

variable "backup_region" {
  description = "Where the backups are; another one"
  type        = string
  validation {
    condition     = var.backup_region != var.region
    error_message = "Backups must survive the loss of the region."
  }
}

variable "zones" {
  description = "Availability zones of the region"
  type        = list(string)
}

variable "cidr" {
  description = "Addresses of the network, a /16"
  type        = string
  default     = "10.20.0.0/16"
}

variable "kubernetes_version" {
  description = "Minor version of Kubernetes"
  type        = string
  default     = "1.34"
}

variable "admin_role_arns" {
  description = "Roles that may administer the cluster"
  type        = list(string)
}

variable "admin_cidrs" {
  description = "Addresses from which the API of the cluster can be reached"
  type        = list(string)
  default     = []
}

variable "nodes" {
  description = "Kind and number of nodes"
  type        = object({ type = string, min = number, max = number })
}

variable "managed_database" {
  description = "RDS in place of the operator in the cluster: its class, and the disk in GB; null for the operator"
  type        = object({ instance_class = string, storage_gb = number })
  default     = null
}

variable "managed_cache" {
  description = "ElastiCache in place of the Valkey of the chart: its kind of node; null for the chart"
  type        = object({ node_type = string })
  default     = null
}

variable "backup_days" {
  description = "Days that backups are kept"
  type        = number
  default     = 30
}

variable "max_connections" {
  description = "database.maxConnections of the chart"
  type        = number
  default     = 200
}

variable "zone_name" {
  description = "Domain"
  type        = string
}

variable "host" {
  description = "Full name of the food map within it"
  type        = string
}

variable "load_balancer" {
  description = "Name of the load balancer of the gateway; empty until it is there"
  type        = string
  default     = ""
}

variable "alarm_email" {
  description = "Who is told when nobody can reach the food map"
  type        = string
}
