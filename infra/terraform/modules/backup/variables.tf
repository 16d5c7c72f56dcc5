variable "name" {
  description = "Prefix of every name; with the account it makes the name of the bucket"
  type        = string
}

variable "retention_days" {
  description = "Days that a backup is kept, and cannot be deleted by anybody"
  type        = number
  validation {
    condition     = var.retention_days >= 7
    error_message = "A fault of last week must be curable."
  }
}

variable "cluster_name" {
  description = "Cluster whose databases write here"
  type        = string
}

variable "database" {
  description = "Managed database whose snapshots are copied here; null for none"
  type        = object({ arn = string })
}
