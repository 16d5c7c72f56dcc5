variable "name" {
  description = "Name of the cluster"
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets of nodes"
  type        = list(string)
}

variable "kubernetes_version" {
  description = "Minor version of Kubernetes"
  type        = string
}

variable "admin_role_arns" {
  description = "Roles that may administer the cluster"
  type        = list(string)
}

variable "admin_cidrs" {
  description = "Addresses from which the API of the cluster can be reached; none leaves it inside the network"
  type        = list(string)
  validation {
    condition     = !contains(var.admin_cidrs, "0.0.0.0/0")
    error_message = "The API of the cluster is not for everybody."
  }
}

variable "nodes" {
  description = "Kind and number of nodes"
  type        = object({ type = string, min = number, max = number })
  validation {
    condition     = var.nodes.min >= 2 && var.nodes.max >= var.nodes.min
    error_message = "Two nodes at least, and no fewer at most than at least."
  }
}
