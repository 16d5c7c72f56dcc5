variable "name" {
  description = "Name of the database server"
  type        = string
}

variable "vpc_id" {
  description = "Number of the network"
  type        = string
}

variable "subnet_ids" {
  description = "Subnets without a way out"
  type        = list(string)
}

variable "client_security_group_id" {
  description = "Who may connect"
  type        = string
}

variable "instance_class" {
  description = "Size of the server"
  type        = string
}

variable "storage_gb" {
  description = "Disk to begin with; it grows to four times as much by itself"
  type        = number
  validation {
    condition     = var.storage_gb >= 20
    error_message = "Three million orders want 20 GB at least."
  }
}

variable "backup_days" {
  description = "Days to any second of which the server can be put back"
  type        = number
  validation {
    condition     = var.backup_days >= 7 && var.backup_days <= 35
    error_message = "backup_days must be 7 to 35."
  }
}

variable "highly_available" {
  description = "A second server in another zone that takes over by itself"
  type        = bool
}

variable "max_connections" {
  description = "As in the values of the chart"
  type        = number
}
